package org.millrace.engine.run;

/// How consecutive pieces form lanes. The rule knows the number of pieces only, so that order-sensitive state is merged
/// in the same way whatever the number of threads.
///
/// @param pieces the number of pieces
/// @param count  the number of lanes, each of consecutive pieces
public record Lanes(int pieces, int count) {

    /// Few enough lanes that merging their states costs little, and enough for many workers.
    private static final int SMALL = 16;

    private static final int PIECES_PER_LANE = 6;
    private static final int LARGEST = 512;

    /// Lanes for state that is kept per lane and merged in lane order.
    public static Lanes forMerging(int pieces) {
        int wanted = Math.max(SMALL, pieces / PIECES_PER_LANE);
        return new Lanes(pieces, Math.min(pieces, Math.min(wanted, LARGEST)));
    }

    /// One lane per piece, for rows whose order is all that matters.
    public static Lanes single(int pieces) {
        return new Lanes(pieces, pieces);
    }

    /// The first piece of a lane.
    public int from(int lane) {
        return (int) ((long) pieces * lane / count);
    }

    /// The piece after the last one of a lane.
    public int to(int lane) {
        return from(lane + 1);
    }
}
