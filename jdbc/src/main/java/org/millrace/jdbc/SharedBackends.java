package org.millrace.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.millrace.frame.Session;
import org.millrace.frame.SessionBuilder;
import org.millrace.plan.Backend;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.report.PlannedOperator;

/// Sessions of connections with the same settings share threads, memory and temporary files: each connection of a
/// pool with a budget of its own would together have more than there is.
final class SharedBackends {

    /// Guarded by the class.
    private static final Map<Map<String, String>, Shared> OPEN = new HashMap<>();

    private SharedBackends() {}

    private static final class Shared {
        private final Session root;
        private int users;

        Shared(Session root) {
            this.root = root;
        }
    }

    /// A session of its own over the backend for these settings.
    static synchronized Session session(Map<String, String> settings) throws SQLException {
        Shared shared = OPEN.get(settings);
        if (shared == null) {
            SessionBuilder builder = Session.builder();
            ConnectionSettings.apply(settings, builder);
            shared = new Shared(SqlFailure.during(builder::build));
            OPEN.put(Map.copyOf(settings), shared);
        }
        shared.users++;
        return Session.over(new Borrowed(shared.root.backend(), settings), shared.root.settings());
    }

    /// The number of backends that are open.
    static synchronized int open() {
        return OPEN.size();
    }

    private static synchronized void giveBack(Map<String, String> settings) {
        Shared shared = OPEN.get(settings);
        if (shared != null && --shared.users == 0) {
            OPEN.remove(settings);
            shared.root.close();
        }
    }

    /// A backend that goes on for others when it is closed.
    private static final class Borrowed implements Backend {

        private final Backend backend;
        private final Map<String, String> settings;
        private final AtomicBoolean closed = new AtomicBoolean();

        Borrowed(Backend backend, Map<String, String> settings) {
            this.backend = backend;
            this.settings = settings;
        }

        @Override
        public TableHandle open(TableSpec spec) {
            return backend.open(spec);
        }

        @Override
        public Query start(Relation plan, QuerySettings query) {
            return backend.start(plan, query);
        }

        @Override
        public String explain(Relation plan, QuerySettings query) {
            return backend.explain(plan, query);
        }

        @Override
        public List<PlannedOperator> physical(Relation plan, QuerySettings query) {
            return backend.physical(plan, query);
        }

        @Override
        public void limit(long memory, long temporaryLimit) {
            backend.limit(memory, temporaryLimit);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                giveBack(settings);
            }
        }
    }
}
