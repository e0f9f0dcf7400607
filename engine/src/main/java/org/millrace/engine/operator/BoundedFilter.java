package org.millrace.engine.operator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// Lets through the rows that the scan's own filter lets through and that a top-k may still want.
final class BoundedFilter implements RowFilter {

    private final RunningBound bound;
    private final @Nullable RowFilter filter;
    private final KeyEncoder encoder;
    private final int[] columns;
    private final int[] filterColumns;
    private final int boundColumn;
    private long[] words = new long[0];

    BoundedFilter(RunningBound bound, @Nullable RowFilter filter) {
        this.bound = bound;
        this.filter = filter;
        this.encoder = new KeyEncoder(bound.order());
        int[] own = filter == null ? new int[0] : filter.columns();
        this.boundColumn = position(own, bound.column());
        this.columns = boundColumn < own.length ? own : Arrays.copyOf(own, own.length + 1);
        this.columns[boundColumn] = bound.column();
        this.filterColumns = new int[own.length];
        Arrays.setAll(filterColumns, i -> i);
    }

    private static int position(int[] columns, int column) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == column) {
                return i;
            }
        }
        return columns.length;
    }

    @Override
    public int[] columns() {
        return columns.clone();
    }

    @Override
    public int select(Batch rows, int[] positions) {
        int count = rows.rows();
        if (filter != null) {
            count = filter.select(rows.project(filterColumns), positions);
        } else {
            for (int i = 0; i < count; i++) {
                positions[i] = i;
            }
        }
        long limit = bound.word();
        return limit == Long.MAX_VALUE || count == 0 ? count : retain(rows, positions, count, limit);
    }

    private int retain(Batch rows, int[] positions, int count, long limit) {
        if (words.length < rows.rows()) {
            words = new long[rows.rows()];
        }
        encoder.encode(rows.raw(boundColumn), words, 0);
        long[] rowWords = words;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            positions[kept] = position;
            kept += rowWords[position] <= limit ? 1 : 0;
        }
        return kept;
    }
}
