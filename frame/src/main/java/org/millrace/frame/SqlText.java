package org.millrace.frame;

import java.util.ServiceLoader;
import org.millrace.errors.QueryException;
import org.millrace.plan.statement.SqlPlanner;

/// Finds who understands SQL, when it is first asked for.
final class SqlText {

    private SqlText() {}

    /// The planner on the class path.
    static SqlPlanner planner() {
        return Holder.PLANNER;
    }

    private static final class Holder {
        private static final SqlPlanner PLANNER = ServiceLoader.load(SqlPlanner.class, SqlText.class.getClassLoader())
                .findFirst()
                .orElseGet(Missing::new);
    }

    private static final class Missing implements SqlPlanner {

        @Override
        public org.millrace.plan.statement.Statement plan(
                String text,
                org.millrace.plan.statement.Catalog catalog,
                org.millrace.plan.statement.Parameters parameters) {
            throw missing();
        }

        @Override
        public java.util.List<String> split(String script) {
            throw missing();
        }

        @Override
        public java.util.List<String> functions() {
            throw missing();
        }

        private static QueryException missing() {
            return new QueryException("SQL needs the module millrace-sql, which is not on the class path.");
        }
    }
}
