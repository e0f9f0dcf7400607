package org.millrace.engine.join;

import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;

/// What a join gives, seen from the side that streams (the probe side) and the side that is held (the build
/// side).
///
/// @param given      what comes out
/// @param keepsProbe with pairs: whether probe rows without a match come out too
/// @param keepsBuild with pairs: whether build rows without a match come out too
/// @param probeFirst whether the probe side's columns come first
public record JoinShape(Given given, boolean keepsProbe, boolean keepsBuild, boolean probeFirst) {

    /// What comes out of a join.
    public enum Given {
        /// Pairs of rows.
        PAIRS,
        /// Probe rows that have a match.
        PROBE_MATCHED,
        /// Probe rows that have none.
        PROBE_UNMATCHED,
        /// Build rows that have a match.
        BUILD_MATCHED,
        /// Build rows that have none.
        BUILD_UNMATCHED
    }

    /// The shape of a join of this type that holds this side.
    public static JoinShape of(JoinType type, JoinSide build) {
        boolean probeLeft = build == JoinSide.RIGHT;
        return switch (type) {
            case INNER, CROSS -> new JoinShape(Given.PAIRS, false, false, probeLeft);
            case LEFT -> new JoinShape(Given.PAIRS, probeLeft, !probeLeft, probeLeft);
            case RIGHT -> new JoinShape(Given.PAIRS, !probeLeft, probeLeft, probeLeft);
            case FULL -> new JoinShape(Given.PAIRS, true, true, probeLeft);
            case SEMI -> new JoinShape(probeLeft ? Given.PROBE_MATCHED : Given.BUILD_MATCHED, false, false, probeLeft);
            case ANTI ->
                new JoinShape(probeLeft ? Given.PROBE_UNMATCHED : Given.BUILD_UNMATCHED, false, false, probeLeft);
        };
    }

    /// Whether rows come out while the probe side streams.
    boolean givesProbeRows() {
        return switch (given) {
            case PAIRS, PROBE_MATCHED, PROBE_UNMATCHED -> true;
            case BUILD_MATCHED, BUILD_UNMATCHED -> false;
        };
    }

    /// Whether build rows come out after the probe side has streamed past.
    public boolean givesBuildRows() {
        return keepsBuild || !givesProbeRows();
    }

    /// Whether the build rows that come out at the end are those with a match.
    boolean matchedBuildRows() {
        return given == Given.BUILD_MATCHED;
    }

    /// Whether a probe row without a match changes nothing, so that it may be left out before it gets here.
    public boolean ignoresUnmatchedProbe() {
        return given != Given.PROBE_UNMATCHED && !keepsProbe;
    }

    /// The same with other things coming out.
    JoinShape giving(Given newGiven) {
        return new JoinShape(newGiven, false, false, probeFirst);
    }

    /// The same without probe rows that have no match.
    JoinShape withoutUnmatchedProbe() {
        return new JoinShape(given, false, keepsBuild, probeFirst);
    }
}
