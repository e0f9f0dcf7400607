package org.millrace.engine.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Numbers the distinct combinations of the key columns in order of first appearance: by [PairedKeys] first, and by
/// [TupleKeys] once three keys or more have too many combinations for that. The numbers are the same either way.
final class GroupIndex {

    private final List<DataType> types;
    private PairedKeys pairs;
    private @Nullable TupleKeys tuples;
    private int[] ids = {};

    /// An index for at least one key.
    GroupIndex(List<DataType> keys) {
        types = keys;
        pairs = new PairedKeys(keys);
    }

    /// The group of each row from `from` to `to`, at the row's index; the array is reused by the next call.
    int[] number(Vector[] keys, int from, int to) {
        if (ids.length < to) {
            ids = new int[to];
        }
        TupleKeys wide = tuples;
        if (wide == null && !pairs.number(keys, from, to, ids)) {
            wide = TupleKeys.of(types, pairs.keys(pairs.size()));
            pairs = new PairedKeys(types);
        }
        if (wide != null) {
            tuples = number(wide, keys, from, to);
        }
        return ids;
    }

    private TupleKeys number(TupleKeys wide, Vector[] keys, int from, int to) {
        int row = wide.number(keys, from, to, ids);
        if (row == to) {
            return wide;
        }
        TupleKeys numbered = wide.numberingTexts();
        numbered.number(keys, row, to, ids);
        return numbered;
    }

    /// How many groups there are.
    int size() {
        return tuples == null ? pairs.size() : tuples.size();
    }

    /// The key values of the first `groups` groups, a flat vector for each column.
    Vector[] keys(int groups) {
        return tuples == null ? pairs.keys(groups) : tuples.keys(groups);
    }

    void clear() {
        pairs.clear();
        TupleKeys wide = tuples;
        if (wide != null) {
            wide.clear();
        }
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        return 4L * ids.length + pairs.bytes() + (tuples == null ? 0 : tuples.bytes());
    }
}
