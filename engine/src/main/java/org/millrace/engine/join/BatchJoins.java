package org.millrace.engine.join;

import java.util.Objects;

/// Chooses how batches are joined.
final class BatchJoins {

    private BatchJoins() {}

    /// A join for one reader.
    static BatchJoin of(JoinSpec spec, BuildSide build, int batchRows) {
        KeyIndex index = build.index();
        if (index == null || spec.condition() != null) {
            return new ManyMatches(spec, build, candidates(spec, build), batchRows);
        }
        return switch (spec.shape().given()) {
            case PAIRS ->
                index.next() == null
                        ? new SingleMatch(spec, build, index)
                        : new ManyMatches(spec, build, candidates(spec, build), batchRows);
            case PROBE_MATCHED -> new Existence(spec, index, true);
            case PROBE_UNMATCHED -> new Existence(spec, index, false);
            case BUILD_MATCHED, BUILD_UNMATCHED -> new Marking(spec, index, Objects.requireNonNull(build.marks()));
        };
    }

    private static Candidates candidates(JoinSpec spec, BuildSide build) {
        KeyIndex index = build.index();
        if (index != null) {
            return new KeyCandidates(index, spec.probeKeys().size());
        }
        RangeIndex range = build.range();
        int buildCount = build.rows().rows();
        return range == null
                ? new AllCandidates(buildCount)
                : new RangeCandidates(range, buildCount, spec.shape().given() == JoinShape.Given.PAIRS);
    }
}
