package org.millrace.benchmarks.tpch;

import io.trino.tpch.TpchEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Computes the rows of some parts of a table.
final class GeneratedReader<E extends TpchEntity> implements BatchReader {

    private final List<GeneratedColumn<E>> columns;
    private final ScanRequest request;
    private final @Nullable RowFilter filter;
    private final Function<Morsel, Iterable<E>> parts;

    // state
    private Iterator<Morsel> morsels;
    private Iterator<E> rows = Collections.emptyIterator();

    GeneratedReader(
            List<GeneratedColumn<E>> columns,
            ScanRequest request,
            List<Morsel> morsels,
            Function<Morsel, Iterable<E>> parts) {
        this.columns = columns;
        this.request = request;
        this.parts = parts;
        this.morsels = morsels.iterator();
        filter = request.filter() == null ? null : request.filter().get();
    }

    @Override
    public @Nullable Batch next() {
        while (!rows.hasNext()) {
            if (!morsels.hasNext()) {
                return null;
            }
            rows = parts.apply(morsels.next()).iterator();
            request.metrics().morselsRead().increment();
        }
        List<E> taken = new ArrayList<>(request.batchRows());
        while (taken.size() < request.batchRows() && rows.hasNext()) {
            taken.add(rows.next());
        }
        request.metrics().rowsRead().add(taken.size());
        Batch all = batch(request.columns(), taken);
        if (filter == null) {
            return all;
        }
        int[] positions = new int[taken.size()];
        return all.select(positions, filter.select(batch(filter.columns(), taken), positions));
    }

    private Batch batch(int[] wanted, List<E> taken) {
        Vector[] vectors = new Vector[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            vectors[i] = columns.get(wanted[i]).values(taken);
        }
        return Batch.of(taken.size(), vectors);
    }

    @Override
    public void close() {
        morsels = Collections.emptyIterator();
        rows = Collections.emptyIterator();
    }
}
