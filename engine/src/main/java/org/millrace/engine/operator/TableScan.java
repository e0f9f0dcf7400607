package org.millrace.engine.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.bound.RowBound;
import org.millrace.engine.bound.ScanBound;
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
/// @param bounds     lead to operators that want only some of the rows
public record TableScan(
        Table table,
        String name,
        List<Integer> columns,
        @Nullable ScanCondition filter,
        List<Predicate> predicates,
        long limit,
        List<ScanBound> bounds)
        implements Operator {

    /// Copies the lists.
    // Not compact: the parameters of a compact constructor lose their nullness in the class file.
    public TableScan(
            Table table,
            String name,
            List<Integer> columns,
            @Nullable ScanCondition filter,
            List<Predicate> predicates,
            long limit,
            List<ScanBound> bounds) {
        this.table = table;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.filter = filter;
        this.predicates = List.copyOf(predicates);
        this.limit = limit;
        this.bounds = List.copyOf(bounds);
    }

    /// A scan all of whose rows are wanted.
    public TableScan(
            Table table,
            String name,
            List<Integer> columns,
            @Nullable ScanCondition filter,
            List<Predicate> predicates,
            long limit) {
        this(table, name, columns, filter, predicates, limit, List.of());
    }

    /// The same scan for an operator that wants only some of its rows.
    public TableScan boundBy(ScanBound another) {
        List<ScanBound> all = new ArrayList<>(bounds);
        all.add(another);
        return new TableScan(table, name, columns, filter, predicates, limit, all);
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
        bounds.forEach(bound -> label.append(bound.label()));
        return label.toString();
    }

    @Override
    public OptionalLong knownRows() {
        boolean all = filter == null && bounds.isEmpty() && limit == Long.MAX_VALUE;
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
        List<RowBound> known = bounds.stream().map(bound -> bound.in(run)).toList();
        Rows rows = new Rows() {
            @Override
            public int pieces() {
                return morsels.size();
            }

            @Override
            public BatchReader read(int from, int to) {
                ScanRequest request = request(run, known, from, scanned);
                BatchReader reader = table.read(request, morsels.subList(from, to));
                return limit == Long.MAX_VALUE ? reader : new LimitedReader(reader, 0, limit);
            }
        };
        return new MeasuredRows(rows, metrics, run);
    }

    /// @param piece the first piece that is read
    private ScanRequest request(QueryRun run, List<RowBound> known, int piece, ScanMetrics scanned) {
        boolean tests = filter != null || known.stream().anyMatch(RowBound::testsRows);
        Supplier<RowFilter> checked = tests ? () -> new CheckedFilter(rows(known, piece), run) : null;
        Supplier<List<Predicate>> dynamic = () -> {
            run.check();
            return known.stream()
                    .flatMap(bound -> bound.predicates(piece).stream())
                    .toList();
        };
        return new ScanRequest(
                positions(), predicates, dynamic, checked, run.settings().batchRows(), scanned);
    }

    private RowFilter rows(List<RowBound> known, int piece) {
        RowFilter all = filter == null ? null : new ScanFilter(filter);
        for (RowBound bound : known) {
            all = bound.filter(piece, all);
        }
        return Objects.requireNonNull(all);
    }

    private int[] positions() {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
