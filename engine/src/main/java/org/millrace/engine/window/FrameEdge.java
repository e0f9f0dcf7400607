package org.millrace.engine.window;

/// One border of a frame, row by row. Rows come in order. Belongs to one thread.
interface FrameEdge {

    /// Writes where the border lies for each row of a page: for a start the first row of the frame, for an end the row
    /// after the last one.
    void fill(Page page, PagePositions positions, long[] target);

    /// The first position that it will still look at, once the page that ends at `pageEnd` is done.
    default long needs(long pageEnd) {
        return pageEnd;
    }

    /// Frees what a cursor stands on.
    default void leave() {}

    /// The start of the partition.
    record PartitionStart() implements FrameEdge {

        @Override
        public void fill(Page page, PagePositions positions, long[] target) {
            System.arraycopy(positions.partitionStart, 0, target, 0, page.rows());
        }
    }

    /// The end of the partition.
    record PartitionEnd(Edges partitions) implements FrameEdge {

        @Override
        public void fill(Page page, PagePositions positions, long[] target) {
            for (int i = 0; i < page.rows(); i++) {
                target[i] = partitions.end(page.start + i);
            }
        }
    }

    /// So many rows after the row, or before it where it is negative, within the partition.
    record RowDistance(long distance, Edges partitions) implements FrameEdge {

        @Override
        public void fill(Page page, PagePositions positions, long[] target) {
            long[] starts = positions.partitionStart;
            for (int i = 0; i < page.rows(); i++) {
                long position = page.start + i;
                long wanted = position + distance;
                if (distance <= 0) {
                    target[i] = Math.max(starts[i], wanted);
                } else {
                    target[i] = partitions.end(position, wanted < 0 ? Long.MAX_VALUE : wanted);
                }
            }
        }
    }

    /// The first peer.
    record FirstPeer() implements FrameEdge {

        @Override
        public void fill(Page page, PagePositions positions, long[] target) {
            System.arraycopy(positions.peerStart, 0, target, 0, page.rows());
        }
    }

    /// The row after the last peer.
    record LastPeer(Edges peers) implements FrameEdge {

        @Override
        public void fill(Page page, PagePositions positions, long[] target) {
            for (int i = 0; i < page.rows(); i++) {
                target[i] = peers.end(page.start + i);
            }
        }
    }
}
