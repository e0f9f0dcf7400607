package org.millrace.engine.sort;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.bound.RunningBound;
import org.millrace.engine.run.Lanes;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// The best bound that any thread of a top-k knows: rows whose first word is greater come later than enough others.
/// Thread-safe.
final class SharedBound {

    private final @Nullable RunningBound scan;
    private final List<SortColumn> keys;
    private final Lanes lanes;
    private final AtomicLong word = new AtomicLong(Long.MAX_VALUE);

    /// @param scan  the bound that a scan reads; null for none
    /// @param keys  the keys of the top-k; the first of them are those of `scan`
    /// @param lanes how the input is read
    SharedBound(@Nullable RunningBound scan, List<SortColumn> keys, Lanes lanes) {
        this.scan = scan;
        this.lanes = lanes;
        this.keys = keys;
    }

    long word() {
        return word.get();
    }

    /// Notes that the rows of `run` are enough.
    ///
    /// @param lane the lane of the last of them
    void tighten(SortedRun run, int lane) {
        int last = run.rows() - 1;
        long found = run.keys().words()[0][last];
        long before = word.getAndAccumulate(found, Math::min);
        if (scan == null || found > before) {
            return;
        }
        int count = scan.keys().size();
        long[] words = new long[count];
        for (int key = 0; key < count; key++) {
            words[key] = run.keys().words()[key][last];
        }
        List<Vector> values = keys.subList(0, count).stream()
                .map(key -> value(run.columns().get(key.column()), last))
                .toList();
        // Where there are more keys, rows that are equal in these may come earlier wherever they are.
        scan.tighten(words, values, lanes.to(count == keys.size() ? lane : lanes.count() - 1));
    }

    private static Vector value(Vector vector, int row) {
        Vector one = Gather.rows(vector, new int[] {row}, 1);
        return one instanceof DictionaryVector coded && !coded.isNull(0)
                ? Gather.rows(coded.dictionary(), coded.codes(), 1)
                : one;
    }
}
