package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.FrameOffset;
import org.millrace.vectors.DataType;

/// A border at a distance in the values of the order key. Rows without a value are peers of each other and of nobody
/// else; so are NaNs.
final class RangeEdge implements FrameEdge {

    private final RangeKey keys;
    private final RangeKey ahead;
    private final boolean descending;
    private final boolean nullsFirst;
    private final boolean end;
    private final Edges partitions;
    private final Edges peers;
    private long at;

    /// @param keys  the key at the row
    /// @param ahead the key at the border
    /// @param end   whether this is where the frame ends
    /// @param peers for this border alone
    RangeEdge(Side side, RangeKey keys, RangeKey ahead, boolean end, Edges partitions, Edges peers) {
        this.keys = keys;
        this.ahead = ahead;
        this.descending = side.descending();
        this.nullsFirst = side.nullsFirst();
        this.end = end;
        this.partitions = partitions;
        this.peers = peers;
    }

    /// How keys are ordered.
    record Side(boolean descending, boolean nullsFirst) {}

    @Override
    public void fill(Page page, PagePositions positions, long[] target) {
        for (int i = 0; i < page.rows(); i++) {
            long position = page.start + i;
            at = Math.max(at, positions.partitionStart[i]);
            if (keys.isNull(position)) {
                target[i] = end ? peers.end(position) : positions.peerStart[i];
            } else {
                keys.bound(position);
                while (partitions.end(position, at + 1) > at && before(at)) {
                    at++;
                }
                target[i] = at;
            }
        }
    }

    /// Whether a row comes before the border.
    private boolean before(long position) {
        if (ahead.isNull(position)) {
            return nullsFirst;
        }
        int order = ahead.compareToBound(position, keys);
        if (order == 0) {
            return end;
        }
        return descending ? order > 0 : order < 0;
    }

    @Override
    public long needs(long pageEnd) {
        return Math.min(at, pageEnd);
    }

    @Override
    public void leave() {
        keys.leave();
        ahead.leave();
    }

    /// The order key as a number, and the number at a distance from it.
    abstract static class RangeKey {

        abstract boolean isNull(long position);

        /// Computes the bound for the key of a row.
        abstract void bound(long position);

        /// Compares the key of a row with the bound that another has computed.
        abstract int compareToBound(long position, RangeKey other);

        abstract void leave();

        /// The key of a page's column.
        ///
        /// @param offset   the distance
        /// @param backward whether it is subtracted from the key
        static RangeKey of(Pages pages, int column, DataType type, @Nullable FrameOffset offset, boolean backward) {
            return switch (offset) {
                case FrameOffset.Amount amount
                when type.floating() -> new DoubleRangeKey(pages, column, type, amount, backward);
                case FrameOffset.Amount amount -> LongRangeKey.ofNumber(pages, column, amount, backward);
                case FrameOffset.Interval interval -> LongRangeKey.ofTime(pages, column, type, interval, backward);
                case null -> throw new IllegalArgumentException("A border without a distance.");
            };
        }
    }
}
