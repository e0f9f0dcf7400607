package org.millrace.optimizer.join;

/// What joins cost, in rows that stream past something small.
final class JoinCosts {

    /// Holding a row costs that many times as much as looking one up.
    private static final double HOLD = 2;

    /// Putting a row together.
    private static final double EMIT = 0.5;

    /// So many held rows fit a processor's caches.
    private static final double CACHED_ROWS = 50_000;

    private JoinCosts() {}

    /// What it costs to hold one side and to stream the other past it.
    ///
    /// @param held     rows of one side
    /// @param streamed rows of the other side
    /// @param result   rows that come out
    static double hashed(double held, double streamed, double result) {
        double distance = 1 + Math.max(0, Math.log10(held / CACHED_ROWS));
        return (HOLD * held + streamed) * distance + EMIT * result;
    }

    /// What it costs to look at all pairs.
    static double product(double held, double streamed, double result) {
        return held * streamed + hashed(held, streamed, result);
    }
}
