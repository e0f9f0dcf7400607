package org.millrace.engine.bound;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Vector;

/// What a running top-k knows about its first keys: enough rows were seen that come no later than a row with these
/// values, so rows that come later are not wanted. Rows with the same values may be, unless they come later in the
/// input. Tightened by many threads, read by all scans.
public final class RunningBound implements RowBound {

    /// Where more than one in so many rows passes the first key, all keys are looked at.
    private static final long FEW = 64;

    private final List<BoundKeys.Key> keys;

    /// Rows that were compared with a bound, and those of them that its first key let through.
    private final LongAdder compared = new LongAdder();

    private final LongAdder passed = new LongAdder();

    // Written under the object's lock, read without: each bound is true for good.
    private volatile @Nullable Bound bound;

    RunningBound(List<BoundKeys.Key> keys) {
        this.keys = keys;
    }

    /// The keys, most important first.
    public List<BoundKeys.Key> keys() {
        return keys;
    }

    /// How many of the keys are worth comparing row by row: each is a column that has to be read for it.
    public int selectiveKeys() {
        return passed.sum() * FEW > compared.sum() ? keys.size() : 1;
    }

    /// Notes that the first key let through so many of these rows.
    void passed(int rows, int of) {
        passed.add(rows);
        compared.add(of);
    }

    /// Notes that enough rows are known.
    ///
    /// @param words  the word of each key's value of the last of them
    /// @param values for each key a flat vector of one row
    /// @param pieces where the row is in the input: in one of so many first pieces
    public synchronized void tighten(long[] words, List<Vector> values, int pieces) {
        Bound known = bound;
        if (known == null || before(words, pieces, known)) {
            bound = Bound.of(keys, words, values, pieces);
        }
    }

    private boolean before(long[] words, int pieces, Bound other) {
        for (int key = 0; key < words.length; key++) {
            if (words[key] != other.words()[key]) {
                return words[key] < other.words()[key];
            }
            if (!keys.get(key).order().decisive(words[key])) {
                return false;
            }
        }
        return pieces < other.pieces();
    }

    /// What is known now; null as long as nothing is.
    @Nullable
    Bound now() {
        return bound;
    }

    @Override
    public List<Predicate> predicates(int piece) {
        Bound known = bound;
        return known == null ? List.of() : List.of(known.wanted(piece));
    }

    @Override
    public boolean testsRows() {
        return true;
    }

    @Override
    public RowFilter filter(int piece, @Nullable RowFilter own) {
        return new BoundedFilter(this, piece, own);
    }
}
