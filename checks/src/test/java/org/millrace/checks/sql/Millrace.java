package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;
import org.millrace.frame.StatementResult;
import org.millrace.vectors.Field;

/// A session of Millrace.
final class Millrace implements SqlEngine {

    private final Session session;

    /// @param batchRows rows in a batch; few, so that borders of batches matter
    Millrace(int threads, int batchRows) {
        this(Session.builder().threads(threads).batchRows(batchRows).build());
    }

    /// One that is closed with this.
    Millrace(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    @Override
    public Audience audience() {
        return Audience.MILLRACE;
    }

    @Override
    public Answer run(String sql) throws SqlFailure {
        try {
            return answer(session.execute(sql));
        } catch (QueryException | DataException | ResourceException | CancelledException refusal) {
            throw SqlFailure.refusal(refusal);
        } catch (RuntimeException | StackOverflowError defect) {
            throw SqlFailure.defect(defect);
        }
    }

    private static Answer answer(StatementResult result) {
        return switch (result) {
            case StatementResult.Rows rows -> answer(rows.frame().collect());
            case StatementResult.Done _ -> new Answer(List.of(), List.of(), List.of());
            case StatementResult.Plan plan ->
                new Answer(List.of("plan"), List.of("string"), List.of(List.of(plan.text())));
        };
    }

    private static Answer answer(ResultTable table) {
        List<String> types = table.schema().fields().stream()
                .map(Field::type)
                .map(Object::toString)
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(table.row(row));
        }
        return new Answer(table.schema().names(), types, rows);
    }

    @Override
    public void close() {
        session.close();
    }
}
