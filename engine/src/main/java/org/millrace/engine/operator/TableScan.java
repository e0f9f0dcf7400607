package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanMetrics;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Schema;

/// Reads a table: the columns asked for, the rows that the filter lets through. Each morsel is a piece.
///
/// @param table      what is read
/// @param name       how it was asked for
/// @param columns    positions of the columns
/// @param filter     the exact condition; null for none
/// @param predicates what follows from the filter, for skipping
/// @param limit      the most rows of each reader; `Long.MAX_VALUE` for all
/// @param bound      leads to a top-k that wants only some of the rows; null for none
public record TableScan(
        Table table,
        String name,
        List<Integer> columns,
        @Nullable ScanCondition filter,
        List<Predicate> predicates,
        long limit,
        @Nullable BoundKeys bound)
        implements Operator {

    /// A scan all of whose rows are wanted.
    public TableScan(
            Table table,
            String name,
            List<Integer> columns,
            @Nullable ScanCondition filter,
            List<Predicate> predicates,
            long limit) {
        this(table, name, columns, filter, predicates, limit, null);
    }

    /// The same scan for a top-k.
    public TableScan boundBy(BoundKeys newBound) {
        return new TableScan(table, name, columns, filter, predicates, limit, newBound);
    }

    @Override
    public Schema schema() {
        return table.schema().project(positions());
    }

    @Override
    public List<Operator> inputs() {
        return List.of();
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public String label() {
        StringBuilder label =
                new StringBuilder("TableScan ").append(name).append(" ").append(schema().names());
        if (filter != null) {
            label.append(" where ").append(filter);
        }
        if (limit != Long.MAX_VALUE) {
            label.append(" limit ").append(limit);
        }
        return label.toString();
    }

    @Override
    public OptionalLong knownRows() {
        boolean all = filter == null && bound == null && limit == Long.MAX_VALUE;
        return all ? table.rows() : OptionalLong.empty();
    }

    @Override
    public OptionalInt knownPieces() {
        return OptionalInt.of(table.morsels().size());
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        var metrics = run.operator(label(), depth);
        ScanMetrics scanned = new ScanMetrics();
        run.addScan(scanned, table.bytes());
        metrics.scans(scanned);
        List<Morsel> morsels = table.morsels();
        RunningBound running = bound == null ? null : bound.in(run);
        Rows rows = new Rows() {
            @Override
            public int pieces() {
                return morsels.size();
            }

            @Override
            public BatchReader read(int from, int to) {
                ScanRequest request = request(run, running, from, scanned);
                BatchReader reader = table.read(request, morsels.subList(from, to));
                return limit == Long.MAX_VALUE ? reader : new LimitedReader(reader, 0, limit);
            }
        };
        return new MeasuredRows(rows, metrics, run);
    }

    /// @param piece the first piece that is read
    private ScanRequest request(QueryRun run, @Nullable RunningBound running, int piece, ScanMetrics scanned) {
        Supplier<RowFilter> rows = rows(running, piece);
        Supplier<RowFilter> checked = rows == null ? null : () -> new CheckedFilter(rows.get(), run);
        Supplier<List<Predicate>> dynamic = () -> {
            run.check();
            return running == null ? List.of() : running.predicates(piece);
        };
        return new ScanRequest(
                positions(), predicates, dynamic, checked, run.settings().batchRows(), scanned);
    }

    private @Nullable Supplier<RowFilter> rows(@Nullable RunningBound running, int piece) {
        ScanCondition condition = filter;
        Supplier<RowFilter> exact = condition == null ? null : () -> new ScanFilter(condition);
        return running == null ? exact : () -> new BoundedFilter(running, piece, exact == null ? null : exact.get());
    }

    private int[] positions() {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
