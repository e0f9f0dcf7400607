package org.millrace.engine.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.BatchRows;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// A table for tests: a morsel for each batch. It leaves out every row that breaks a predicate, as readers may, so
/// that a wrong predicate loses rows.
public final class MemoryTable implements Table {

    private final Schema schema;
    private final List<Batch> batches;

    /// How many rows readers gave.
    public final LongAdder given = new LongAdder();

    public MemoryTable(Schema schema, List<Batch> batches) {
        this.schema = schema;
        this.batches = batches;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(batches.stream().mapToLong(Batch::rows).sum());
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return ColumnStatistics.UNKNOWN;
    }

    @Override
    public List<Morsel> morsels() {
        List<Morsel> morsels = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            morsels.add(new Morsel(0, i, i + 1, 0));
        }
        return morsels;
    }

    @Override
    public TableDescription describe() {
        return new TableDescription("memory", List.of(), List.of());
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> morsels) {
        List<Batch> read = morsels.stream()
                .map(morsel -> batches.get((int) morsel.start()))
                .toList();
        BatchRows rows = new BatchRows(read, request.batchRows());
        BatchReader all = rows.read(0, rows.pieces());
        RowFilter filter = request.filter() == null ? null : request.filter().get();
        return new BatchReader() {
            @Override
            public @Nullable Batch next() {
                Batch batch = all.next();
                return batch == null ? null : wanted(batch, request, filter);
            }

            @Override
            public void close() {
                all.close();
            }
        };
    }

    private Batch wanted(Batch batch, ScanRequest request, @Nullable RowFilter filter) {
        Batch rows = batch.copy();
        int[] positions = new int[rows.rows()];
        int count = 0;
        List<Predicate> predicates = request.dynamic().get();
        for (int i = 0; i < rows.rows(); i++) {
            int row = i;
            if (predicates.stream().allMatch(predicate -> holds(predicate, rows, row))) {
                positions[count++] = i;
            }
        }
        Batch some = rows.select(positions, count).copy();
        if (filter != null) {
            filter.expect(expected -> IntStream.range(0, rows.rows())
                    .noneMatch(row -> expected.stream().allMatch(predicate -> holds(predicate, rows, row))));
            int[] selected = new int[some.rows()];
            some = some.select(selected, filter.select(some.project(filter.columns()), selected));
        }
        given.add(some.rows());
        return some.project(request.columns());
    }

    private static boolean holds(Predicate predicate, Batch rows, int row) {
        return switch (predicate) {
            case Predicate.Compare(int column, Predicate.Comparison operator, Vector value) ->
                !rows.raw(column).isNull(row) && compare(rows.raw(column), row, operator, value);
            case Predicate.IsNull(int column) -> rows.raw(column).isNull(row);
            case Predicate.IsNotNull(int column) -> !rows.raw(column).isNull(row);
            case Predicate.AnyOf(List<List<Predicate>> alternatives) ->
                alternatives.stream().anyMatch(all -> all.stream().allMatch(one -> holds(one, rows, row)));
            case Predicate.In _ -> throw new IllegalArgumentException("There is no such predicate in these tests.");
        };
    }

    private static boolean compare(Vector column, int row, Predicate.Comparison operator, Vector value) {
        SortOrder order = new SortOrder(value.type(), false, false);
        long[] words = new long[column.length()];
        new KeyEncoder(order).encode(column, words, 0);
        long[] bound = new long[1];
        new KeyEncoder(order).encode(value, bound, 0);
        int compared = Long.compare(words[row], bound[0]);
        if (compared == 0 && !order.decisive(words[row])) {
            compared = order.compare(column, row, value, 0);
        }
        return switch (operator) {
            case LESS_OR_EQUAL -> compared <= 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            case LESS -> compared < 0;
            case GREATER -> compared > 0;
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
        };
    }
}
