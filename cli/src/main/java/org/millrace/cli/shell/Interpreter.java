package org.millrace.cli.shell;

import java.util.List;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.run.ClosedOutputException;
import org.millrace.cli.run.Interruption;
import org.millrace.cli.run.PrintedRows;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.sql.Script;
import org.millrace.cli.sql.StatementRunner;
import org.millrace.plan.report.Quantities;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement;

/// Does what entries say. An error is said and ends its entry; the next one is taken.
final class Interpreter {

    private final ShellState state;
    private final StatementRunner statements;
    private final DotCommands commands;
    private final Failed failed;

    /// The exit code of the first error.
    private int firstCode;

    Interpreter(ShellState state, QueryRunner queries, Failed failed) {
        this.state = state;
        this.statements = new StatementRunner(state.session(), queries, state.messages());
        this.commands = new DotCommands(state, this::runAll);
        this.failed = failed;
    }

    /// The exit code of the first error; 0 where there was none.
    int firstCode() {
        return firstCode;
    }

    /// Runs all entries of an input.
    void runAll(Input input) {
        for (String entry = input.next(); entry != null && !state.ended(); entry = input.next()) {
            run(entry);
        }
    }

    /// Runs one entry.
    void run(String entry) {
        try {
            if (entry.strip().startsWith(".")) {
                commands.run(entry.strip());
            } else {
                query(entry);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            int code = failed.say(failure);
            firstCode = firstCode == 0 ? code : firstCode;
        }
    }

    private void query(String text) {
        List<String> texts = Script.statements(state.session(), text);
        for (String statement : texts) {
            long start = System.nanoTime();
            Interruption.during(
                    state.session().settings().query().timeout(),
                    () -> one(state.session().statement(statement, Parameters.NONE)));
            if (state.timer()) {
                state.messages().println("time: " + Quantities.time(System.nanoTime() - start));
            }
        }
    }

    private void one(Statement planned) {
        Statement statement = state.explains() && planned instanceof Statement.Rows rows
                ? new Statement.Explain(rows.plan(), false)
                : planned;
        boolean screen = state.outputPath() == null && state.pages();
        TableLimits limits = state.limits();
        try (ShellOutput output = state.output()) {
            statements.run(statement, new PrintedRows(state.format(), false, limits, output), output);
        } catch (ClosedOutputException left) {
            if (!screen) {
                state.end();
            }
        }
    }
}
