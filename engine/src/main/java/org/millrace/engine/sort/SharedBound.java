package org.millrace.engine.sort;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.operator.RunningBound;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// The best bound that any thread of a top-k knows: rows whose first word is greater come later than enough others.
/// Thread-safe.
final class SharedBound {

    private final @Nullable RunningBound scan;
    private final int column;
    private final AtomicLong word = new AtomicLong(Long.MAX_VALUE);

    /// @param scan   the bound that a scan reads; null for none
    /// @param column the position of the first key among the columns
    SharedBound(@Nullable RunningBound scan, int column) {
        this.scan = scan;
        this.column = column;
    }

    long word() {
        return word.get();
    }

    /// Notes that the rows of `run` are enough.
    void tighten(SortedRun run) {
        int last = run.rows() - 1;
        long found = run.keys().words()[0][last];
        long before = word.getAndAccumulate(found, Math::min);
        if (scan != null && found < before) {
            scan.tighten(found, value(run.columns().get(column), last));
        }
    }

    private static Vector value(Vector vector, int row) {
        Vector one = Gather.rows(vector, new int[] {row}, 1);
        return one instanceof DictionaryVector coded && !coded.isNull(0)
                ? Gather.rows(coded.dictionary(), coded.codes(), 1)
                : one;
    }
}
