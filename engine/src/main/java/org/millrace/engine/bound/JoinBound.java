package org.millrace.engine.bound;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.QueryRun;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.Table;

/// Connects a key of a join with a column of a scan below its streaming side, where a row whose key the held side does
/// not have changes nothing. The held side is read first; what is known of its keys is told before the scan is opened.
/// Each object is a connection of its own.
public final class JoinBound {

    /// What is known in one run of a query; null as long as nothing is. Written by the join before the scan is opened.
    private static final class Known extends AtomicReference<@Nullable KeyFacts> {

        private static final long serialVersionUID = 1;
    }

    private Known in(QueryRun run) {
        return run.shared(this, Known.class, Known::new);
    }

    /// Tells a run of the query what is known.
    void tell(QueryRun run, KeyFacts facts) {
        in(run).set(facts);
    }

    /// The end of the connection at a scan.
    ///
    /// @param column the key's position in the table's schema
    public ScanBound at(Table table, int column) {
        return new End(this, table, column);
    }

    /// How many rows the table has that is scanned at the other end, about; negative where the connection does not lead
    /// to this scan.
    ///
    /// @param bounds those of a scan
    public long rows(List<ScanBound> bounds) {
        for (ScanBound bound : bounds) {
            if (bound instanceof End end && end.bound == this) {
                return end.table.estimatedRows().orElse(Long.MAX_VALUE);
            }
        }
        return -1;
    }

    private record End(JoinBound bound, Table table, int column) implements ScanBound {

        @Override
        public RowBound in(QueryRun run) {
            KeyFacts facts = bound.in(run).get();
            return facts == null || facts.satisfiedBy(table.statistics(column))
                    ? RowBound.NONE
                    : new Wanted(facts, column);
        }

        @Override
        public String label() {
            return " matching " + table.schema().field(column).name();
        }
    }

    /// The rows whose key the held side may have.
    private record Wanted(KeyFacts facts, int column) implements RowBound {

        @Override
        public List<Predicate> predicates(int piece) {
            return facts.predicates(column);
        }

        @Override
        public boolean testsRows() {
            return true;
        }

        @Override
        public RowFilter filter(int piece, @Nullable RowFilter own) {
            return new KeyFilter(column, facts.test(), own);
        }
    }
}
