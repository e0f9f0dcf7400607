package org.millrace.engine.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// Lets through the rows that the scan's own filter lets through and that a top-k may still want. Compares the first
/// key, and the others too where the first alone lets through many rows.
final class BoundedFilter implements RowFilter {

    private final RunningBound running;
    private final int piece;
    private final WiderFilter filter;
    private final SortOrder[] orders;
    private final KeyEncoder[] encoders;
    private final long[][] words;

    /// The bound of which no row that comes next is wanted only because it is equal in the first key; null for none.
    private @Nullable Bound withoutTies;

    /// @param piece the first piece of the input that rows come from
    BoundedFilter(RunningBound running, int piece, @Nullable RowFilter own) {
        this.running = running;
        this.piece = piece;
        List<BoundKeys.Key> keys = running.keys().subList(0, running.selectiveKeys());
        this.orders = keys.stream().map(BoundKeys.Key::order).toArray(SortOrder[]::new);
        this.encoders = keys.stream().map(key -> new KeyEncoder(key.order())).toArray(KeyEncoder[]::new);
        this.words = new long[orders.length][0];
        this.filter = new WiderFilter(
                own, keys.stream().mapToInt(BoundKeys.Key::column).toArray());
    }

    @Override
    public int[] columns() {
        return filter.columns();
    }

    @Override
    public int select(Batch rows, int[] positions) {
        int count = filter.select(rows, positions);
        Bound bound = running.now();
        if (bound == null || count == 0) {
            return count;
        }
        int kept = retain(rows, positions, count, bound.words()[0] - (strict(bound) ? 1 : 0));
        running.passed(kept, count);
        return kept == 0 || orders.length == 1 ? kept : refine(rows, positions, kept, bound);
    }

    @Override
    public void expect(Evidence evidence) {
        filter.expect(evidence);
        Bound bound = running.now();
        boolean tiesRefuted = bound != null && bound.ties(piece).stream().allMatch(evidence::refutes);
        withoutTies = tiesRefuted ? bound : null;
    }

    /// Whether rows must be earlier in the first key, as far as its word tells.
    private boolean strict(Bound bound) {
        long word = bound.words()[0];
        if (word == Long.MIN_VALUE || !orders[0].decisive(word)) {
            return false;
        }
        Bound known = withoutTies;
        return known != null && known.words()[0] == word || bound.ties(piece).isEmpty();
    }

    /// Keeps the rows whose first key is not later.
    private int retain(Batch rows, int[] positions, int count, long limit) {
        long[] rowWords = encode(rows, 0);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            positions[kept] = position;
            kept += rowWords[position] <= limit ? 1 : 0;
        }
        return kept;
    }

    /// Keeps the rows that are not later by all keys.
    private int refine(Batch rows, int[] positions, int count, Bound bound) {
        for (int key = 1; key < orders.length; key++) {
            encode(rows, key);
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            if (!later(position, bound)) {
                positions[kept++] = position;
            }
        }
        return kept;
    }

    private boolean later(int row, Bound bound) {
        long[] limits = bound.words();
        for (int key = 0; key < orders.length; key++) {
            long word = words[key][row];
            if (word != limits[key]) {
                return word > limits[key];
            }
            if (!orders[key].decisive(word)) {
                return false;
            }
        }
        return orders.length == limits.length && !bound.wantsEqual(piece);
    }

    private long[] encode(Batch rows, int key) {
        if (words[key].length < rows.rows()) {
            words[key] = new long[rows.rows()];
        }
        encoders[key].encode(rows.raw(filter.wanted(key)), words[key], 0);
        return words[key];
    }
}
