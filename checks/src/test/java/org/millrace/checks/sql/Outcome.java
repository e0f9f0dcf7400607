package org.millrace.checks.sql;

import org.jspecify.annotations.Nullable;

/// What came of a query: an answer, or a refusal's message.
record Outcome(@Nullable Answer answer, String refusal, boolean broken) {

    static Outcome of(SqlEngine engine, String sql) {
        try {
            return new Outcome(engine.run(sql), "", false);
        } catch (SqlFailure failure) {
            return new Outcome(null, failure.getMessage(), failure.isDefect());
        }
    }

    /// Whether two engines agree: both refuse, or their rows are the same.
    boolean agrees(Outcome other, RandomQuery query) {
        if (broken || other.broken) {
            return false;
        }
        if (answer == null || other.answer == null) {
            return answer == null && other.answer == null;
        }
        return RowComparison.same(answer, other.answer, query.sorted());
    }

    @Override
    public String toString() {
        return answer == null
                ? refusal
                : answer.types() + "\n" + String.join("\n", SortMode.NOSORT.lines(answer.texts()));
    }
}
