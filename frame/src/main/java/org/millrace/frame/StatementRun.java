package org.millrace.frame;

import org.millrace.errors.QueryException;
import org.millrace.plan.relation.Write;
import org.millrace.plan.statement.Statement;

/// Does what a statement asks for.
final class StatementRun {

    private final Session session;
    private final Tables tables;

    StatementRun(Session session, Tables tables) {
        this.session = session;
        this.tables = tables;
    }

    StatementResult of(Statement statement) {
        return switch (statement) {
            case Statement.Rows rows -> new StatementResult.Rows(rows(session.frame(rows.plan())));
            case Statement.CreateView view -> create(view);
            case Statement.DropView view -> drop(view);
            case Statement.Explain explain -> explain(explain);
            case Statement.SetOption option -> set(option);
        };
    }

    /// A write runs now, because nobody expects to have to ask for its rows.
    private Frame rows(Frame frame) {
        if (!(frame.plan() instanceof Write)) {
            return frame;
        }
        ResultTable files = frame.collect();
        return session.fromBatches(files.schema(), files.batches());
    }

    private StatementResult create(Statement.CreateView view) {
        Frame frame = session.frame(view.plan());
        if (view.replace()) {
            session.register(view.name(), frame);
        } else if (!tables.putIfAbsent(view.name(), frame)) {
            if (view.ifMissing()) {
                return new StatementResult.Done("The view '" + view.name() + "' is there already.");
            }
            throw new QueryException(
                    "There is a table or view '" + view.name() + "' already: CREATE OR REPLACE VIEW takes its place.");
        }
        return new StatementResult.Done("The view '" + view.name() + "' is made.");
    }

    private StatementResult drop(Statement.DropView view) {
        if (tables.remove(view.name())) {
            return new StatementResult.Done("The view '" + view.name() + "' is gone.");
        }
        if (!view.ifThere()) {
            session.table(view.name());
        }
        return new StatementResult.Done("There was no view '" + view.name() + "'.");
    }

    private StatementResult explain(Statement.Explain explain) {
        Frame frame = session.frame(explain.plan());
        return new StatementResult.Plan(explain.analyze() ? frame.explainAnalyze() : frame.explain());
    }

    private StatementResult set(Statement.SetOption option) {
        SessionSetting setting = SessionSetting.named(option.name());
        session.set(setting, option.value());
        String value = setting.value(session.settings());
        return new StatementResult.Done(setting.sqlName() + " = " + (value.isEmpty() ? "none" : value));
    }
}
