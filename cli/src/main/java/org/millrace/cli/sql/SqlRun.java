package org.millrace.cli.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millrace.cli.options.ByteSize;
import org.millrace.cli.options.ResultOptions;
import org.millrace.cli.options.RowOptions;
import org.millrace.cli.print.RowFormat;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.run.Destination;
import org.millrace.cli.run.Interruption;
import org.millrace.cli.run.PrintedFile;
import org.millrace.cli.run.PrintedRows;
import org.millrace.cli.run.QueryRunner;
import org.millrace.errors.QueryException;
import org.millrace.frame.Session;
import org.millrace.plan.relation.Write;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement;

/// The statements of `millrace sql`, one after the other; the rows of the last one may go to a file.
public final class SqlRun {

    private final Session session;
    private final QueryRunner queries;
    private final StatementRunner statements;
    private final RowOptions row;
    private final ResultOptions output;

    /// Runs statements in a session.
    public SqlRun(Session session, QueryRunner queries, RowOptions row, ResultOptions output) {
        this.session = session;
        this.queries = queries;
        this.row = row;
        this.output = output;
        this.statements = new StatementRunner(session, queries, System.err);
    }

    /// Runs all statements of a text.
    public void run(String text, Parameters parameters) {
        List<String> all = Script.statements(session, text);
        if (all.isEmpty()) {
            throw new QueryException("There is no statement in this text.");
        }
        for (int i = 0; i < all.size(); i++) {
            String statement = all.get(i);
            boolean last = i == all.size() - 1;
            Interruption.during(
                    session.settings().query().timeout(), () -> run(session.statement(statement, parameters), last));
        }
    }

    private void run(Statement statement, boolean last) {
        if (last && output.path() != null) {
            write(statement);
        } else {
            print(statement);
        }
    }

    private void print(Statement statement) {
        Destination destination = Destination.standardOutput();
        PrintedRows rows = new PrintedRows(row.format(), row.fingerprint(), TableLimits.ofTerminal(), destination);
        statements.run(statement, rows, destination);
    }

    private void write(Statement statement) {
        if (!(statement instanceof Statement.Rows rows) || rows.plan() instanceof Write) {
            throw new QueryException("The last statement has no rows to write to " + output.path() + ".");
        }
        Optional<RowFormat> printed = output.printed(row.format());
        if (printed.isPresent() && !queries.explains()) {
            printTo(rows, printed.get());
        } else {
            print(new Statement.Rows(new Write(rows.plan(), output.spec())));
        }
    }

    private void printTo(Statement.Rows rows, RowFormat format) {
        Path path = Path.of(String.valueOf(output.path()));
        try (PrintedFile file = new PrintedFile(path)) {
            statements.run(rows, new PrintedRows(format, row.fingerprint(), TableLimits.ofTerminal(), file), file);
            System.err.println(String.format(Locale.ROOT, "wrote %s, %s", path, ByteSize.shown(file.commit())));
        }
    }
}
