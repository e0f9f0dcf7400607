package org.millrace.generators;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Computes the rows of some morsels.
final class GeneratedReader implements BatchReader {

    private final ScanRequest request;
    private final @Nullable ColumnGenerator[] generators;
    private final @Nullable RowFilter filter;
    private final int[] positions;

    // state
    private final Iterator<Morsel> morsels;
    private long next;
    private long end;

    GeneratedReader(List<GeneratedColumn> columns, ScanRequest request, List<Morsel> morsels) {
        this.request = request;
        this.morsels = morsels.iterator();
        filter = request.filter() == null ? null : request.filter().get();
        positions = new int[filter == null ? 0 : request.batchRows()];
        generators = new ColumnGenerator[columns.size()];
        prepare(columns, request.columns());
        if (filter != null) {
            prepare(columns, filter.columns());
        }
    }

    private void prepare(List<GeneratedColumn> columns, int[] wanted) {
        for (int column : wanted) {
            if (generators[column] == null) {
                generators[column] = columns.get(column).generator().apply(request.batchRows());
            }
        }
    }

    @Override
    public @Nullable Batch next() {
        while (next == end) {
            if (!morsels.hasNext()) {
                return null;
            }
            Morsel morsel = morsels.next();
            request.metrics().morselsRead().increment();
            next = morsel.start();
            end = morsel.end();
        }
        long first = next;
        int count = (int) Math.min(request.batchRows(), end - first);
        next += count;
        request.metrics().rowsRead().add(count);
        return filter == null ? rows(request.columns(), first, count) : filtered(filter, first, count);
    }

    private Batch filtered(RowFilter condition, long first, int count) {
        int selected = condition.select(rows(condition.columns(), first, count), positions);
        Batch all = rows(request.columns(), first, count);
        return selected == count ? all : all.select(positions, selected);
    }

    private Batch rows(int[] columns, long first, int count) {
        Vector[] vectors = new Vector[columns.length];
        for (int i = 0; i < columns.length; i++) {
            vectors[i] =
                    java.util.Objects.requireNonNull(generators[columns[i]]).rows(first, count);
        }
        return Batch.of(count, vectors);
    }

    @Override
    public void close() {
        next = 0;
        end = 0;
    }
}
