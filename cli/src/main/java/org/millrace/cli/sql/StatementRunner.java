package org.millrace.cli.sql;

import java.io.PrintStream;
import org.millrace.cli.run.Destination;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.run.Receiver;
import org.millrace.cli.run.WrittenFiles;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.frame.StatementResult;
import org.millrace.plan.relation.Write;
import org.millrace.plan.statement.Statement;

/// Runs statements, whose rows go to a receiver, plans to a destination and everything else to standard error.
public final class StatementRunner {

    private final Session session;
    private final QueryRunner queries;
    private final PrintStream messages;

    /// Runs statements in a session.
    ///
    /// @param messages where it is said what a statement without rows did
    public StatementRunner(Session session, QueryRunner queries, PrintStream messages) {
        this.session = session;
        this.queries = queries;
        this.messages = messages;
    }

    /// Runs one statement.
    ///
    /// @param rows where its rows go
    /// @param text where plans go
    public void run(Statement statement, Receiver rows, Destination text) {
        switch (statement) {
            case Statement.Rows query -> {
                Frame frame = session.frame(query.plan());
                queries.run(frame, frame.plan() instanceof Write ? new WrittenFiles() : rows, text.stream());
            }
            case Statement.Explain explain
            when explain.analyze() -> text.stream().print(queries.analyzed(session.frame(explain.plan())));
            case Statement.Explain _, Statement.CreateView _, Statement.DropView _, Statement.SetOption _ ->
                said(session.execute(statement), text);
        }
        text.flush();
    }

    private void said(StatementResult result, Destination text) {
        switch (result) {
            case StatementResult.Rows _ -> throw new IllegalArgumentException("Rows are run as queries.");
            case StatementResult.Done done -> messages.println(done.message());
            case StatementResult.Plan plan -> text.stream().print(plan.text().stripTrailing() + "\n");
        }
    }
}
