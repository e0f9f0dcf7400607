package org.millrace.engine.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// The general case: any number of candidates for each probe row, which a condition may refuse.
final class ManyMatches implements BatchJoin {

    /// So many pairs at least are looked at at once, however small the batches are.
    private static final int FEWEST_PAIRS = 16;

    private final JoinShape shape;
    private final Candidates candidates;
    private final @Nullable PairFilter filter;
    private final PairBatches pairs;
    private final @Nullable Marks marks;
    private final int capacity;
    private final GivenRows given;
    private @Nullable Batch probe;

    ManyMatches(JoinSpec spec, BuildSide build, Candidates candidates, int batchRows) {
        this.shape = spec.shape();
        this.candidates = candidates;
        PairCondition condition = spec.condition();
        this.filter = condition == null ? null : new PairFilter(condition, build.rows());
        this.pairs = new PairBatches(spec, build.rows());
        this.marks = build.marks();
        this.capacity = Math.max(FEWEST_PAIRS, batchRows);
        this.given = new GivenRows();
    }

    @Override
    public void start(Batch rows, KeyedReader keys) {
        probe = rows;
        candidates.start(rows, keys);
        given.start(rows.rows());
    }

    @Override
    public @Nullable Batch next() {
        Batch rows = probe;
        while (rows != null && !candidates.ended()) {
            Batch result = step(rows);
            if (result != null) {
                return result;
            }
        }
        probe = null;
        return rows == null || shape.given() == JoinShape.Given.PAIRS ? null : existing(rows);
    }

    private @Nullable Batch step(Batch rows) {
        if (shape.given() != JoinShape.Given.PAIRS && shape.givesProbeRows() && given.matched(candidates.row)) {
            candidates.skipRow();
            return null;
        }
        int count = candidates.fill(capacity);
        if (filter != null && count > 0) {
            count = filter.select(rows, candidates.probeRows, candidates.buildRows, count);
        }
        if (marks != null) {
            marks.setAll(candidates.buildRows, count);
        }
        if (shape.given() != JoinShape.Given.PAIRS) {
            given.mark(candidates.probeRows, count);
            return null;
        }
        return shape.keepsProbe() ? withUnmatched(rows, count) : matches(rows, count);
    }

    private @Nullable Batch matches(Batch rows, int count) {
        if (count == 0) {
            return null;
        }
        return pairs.gathered(rows.select(candidates.probeRows, count), Picked.of(candidates.buildRows, count));
    }

    private @Nullable Batch withUnmatched(Batch rows, int count) {
        int all = given.merge(candidates, count);
        if (all == 0) {
            return null;
        }
        return pairs.gathered(rows.select(given.probeRows(), all), Picked.withMissing(given.buildRows(), all));
    }

    private @Nullable Batch existing(Batch rows) {
        if (!shape.givesProbeRows()) {
            return null;
        }
        int count = given.rows(shape.given() == JoinShape.Given.PROBE_MATCHED);
        return count == 0 ? null : count == rows.rows() ? rows : rows.select(given.probeRows(), count);
    }

    /// Which rows of the batch had a match so far, and rows on their way out.
    private static final class GivenRows {

        private boolean[] matched = {};
        private int rows;
        private int[] probeRows = {};
        private int[] buildRows = {};
        /// The probe rows before this one came out.
        private int done;

        void start(int count) {
            if (matched.length < count) {
                matched = new boolean[count];
            }
            Arrays.fill(matched, 0, count, false);
            rows = count;
            done = 0;
        }

        boolean matched(int row) {
            return matched[row];
        }

        int[] probeRows() {
            return probeRows;
        }

        int[] buildRows() {
            return buildRows;
        }

        void mark(int[] found, int count) {
            for (int i = 0; i < count; i++) {
                matched[found[i]] = true;
            }
        }

        /// Puts the rows that have ended without a match between the pairs, in the order of the probe rows.
        int merge(Candidates candidates, int count) {
            mark(candidates.probeRows, count);
            reserve(count + candidates.row - done);
            int all = 0;
            int pair = 0;
            while (done < candidates.row || pair < count) {
                while (pair < count && candidates.probeRows[pair] == done) {
                    probeRows[all] = done;
                    buildRows[all++] = candidates.buildRows[pair++];
                }
                if (done == candidates.row) {
                    break;
                }
                if (!matched[done]) {
                    probeRows[all] = done;
                    buildRows[all++] = -1;
                }
                done++;
            }
            return all;
        }

        /// The rows with a match, or those without.
        int rows(boolean wanted) {
            reserve(rows);
            int count = 0;
            for (int i = 0; i < rows; i++) {
                probeRows[count] = i;
                count += matched[i] == wanted ? 1 : 0;
            }
            return count;
        }

        private void reserve(int count) {
            if (probeRows.length < count) {
                probeRows = new int[count];
                buildRows = new int[count];
            }
        }
    }
}
