package org.millrace.engine.bound;

import org.jspecify.annotations.Nullable;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// Lets through the rows that the scan's own filter lets through and whose key a join may want. Looks at some rows
/// first; where most of them pass, the test is not worth its time, and the next rows pass without one. What is tested
/// follows from the reader's own rows alone.
final class KeyFilter implements RowFilter {

    /// After so many rows it is decided whether the test goes on.
    private static final int SAMPLE_ROWS = 1 << 13;
    /// So many rows pass without a test where it does not, twice as many each time, up to so many.
    private static final int FIRST_PAUSE = 1 << 16;

    private static final int LONGEST_PAUSE = 1 << 20;
    /// The test is worth its time where it leaves no more than one row in so many: readers pass over what few rows are
    /// wanted of, but read whole what many are wanted of.
    private static final int WORTH = 3;

    private final WiderFilter filter;
    private final KeyTest test;
    private int tested;
    private int passed;
    private int nextPause = FIRST_PAUSE;
    /// So many rows still pass without a test.
    private int pause;

    /// @param column the key's position in the table's schema
    KeyFilter(int column, KeyTest test, @Nullable RowFilter own) {
        this.filter = new WiderFilter(own, column);
        this.test = test;
    }

    @Override
    public int[] columns() {
        return filter.columns();
    }

    @Override
    public int select(Batch rows, int[] positions) {
        int count = filter.select(rows, positions);
        if (pause > 0) {
            pause -= rows.rows();
            return count;
        }
        int kept = count == 0 ? 0 : test.retain(rows.raw(filter.wanted(0)), positions, count);
        tested += count;
        passed += kept;
        if (tested >= SAMPLE_ROWS) {
            decide();
        }
        return kept;
    }

    private void decide() {
        if ((long) passed * WORTH > tested) {
            pause = nextPause;
            nextPause = Math.min(2 * nextPause, LONGEST_PAUSE);
        } else {
            nextPause = FIRST_PAUSE;
        }
        tested = 0;
        passed = 0;
    }

    @Override
    public void expect(Evidence evidence) {
        filter.expect(evidence);
    }
}
