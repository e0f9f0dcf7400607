package org.millrace.engine.window;

/// The first row of the group of peers that comes so many groups after the row's own.
final class GroupEdge implements FrameEdge {

    private final long distance;
    private final Edges partitions;
    private final Edges peers;

    // The border and the number of the group that begins there.
    private long at;
    private long group;

    // The start of the partition that they are in.
    private long partition = -1;

    /// @param distance of groups; negative for groups before
    /// @param peers    for this border alone
    GroupEdge(long distance, Edges partitions, Edges peers) {
        this.distance = distance;
        this.partitions = partitions;
        this.peers = peers;
    }

    @Override
    public void fill(Page page, PagePositions positions, long[] target) {
        for (int i = 0; i < page.rows(); i++) {
            long start = positions.partitionStart[i];
            if (partition != start) {
                partition = start;
                at = start;
                group = 0;
            }
            long position = page.start + i;
            long own = positions.group[i];
            long wanted = distance > Long.MAX_VALUE - own ? Long.MAX_VALUE : own + distance;
            while (group < wanted && partitions.end(position, at + 1) > at) {
                at = peers.end(at);
                group++;
            }
            target[i] = at;
        }
    }

    @Override
    public long needs(long pageEnd) {
        return Math.min(at, pageEnd);
    }
}
