package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Numbers combinations of keys by numbering each column's values on their own and then pairs of numbers, column after
/// column. Best for one and two keys, and for more of them while all pairs fit grids.
final class PairedKeys {

    private final KeyValues[] columns;
    private final PairNumbers[] pairs;
    private int[] columnIds = {};

    /// An index for at least one key.
    PairedKeys(List<DataType> keys) {
        columns = keys.stream().map(KeyValues::of).toArray(KeyValues[]::new);
        pairs = new PairNumbers[columns.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new PairNumbers();
        }
    }

    /// Writes the number of each row from `from` to `to` to `ids`, at the row's index. Where there are three keys or
    /// more and their pairs no longer fit grids, it says false, and the combinations before stay as they are.
    boolean number(Vector[] keys, int from, int to, int[] ids) {
        if (columnIds.length < to) {
            columnIds = new int[to];
        }
        columns[0].number(keys[0], from, to, ids);
        int size = columns[0].size();
        for (int i = 1; i < keys.length; i++) {
            columns[i].number(keys[i], from, to, columnIds);
            PairNumbers pair = pairs[i - 1];
            if (pairs.length > 1 && !pair.fits(size, columns[i].size())) {
                return false;
            }
            pair.number(ids, size, columnIds, columns[i].size(), from, to);
            size = pair.size();
        }
        return true;
    }

    /// How many combinations there are.
    int size() {
        return pairs.length == 0 ? columns[0].size() : pairs[pairs.length - 1].size();
    }

    /// The key values of the first `groups` combinations, a flat vector for each column.
    Vector[] keys(int groups) {
        Vector[] keys = new Vector[columns.length];
        int[] numbers = new int[groups];
        for (int i = 0; i < groups; i++) {
            numbers[i] = i;
        }
        for (int i = columns.length - 1; i > 0; i--) {
            int[] lefts = pairs[i - 1].lefts();
            int[] rights = pairs[i - 1].rights();
            int[] right = new int[groups];
            for (int j = 0; j < groups; j++) {
                right[j] = rights[numbers[j]];
                numbers[j] = lefts[numbers[j]];
            }
            keys[i] = Gather.rows(columns[i].values(), right, groups);
        }
        keys[0] = Gather.rows(columns[0].values(), numbers, groups);
        return keys;
    }

    void clear() {
        for (KeyValues column : columns) {
            column.clear();
        }
        for (PairNumbers pair : pairs) {
            pair.clear();
        }
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        long bytes = 4L * columnIds.length;
        for (KeyValues column : columns) {
            bytes += column.bytes();
        }
        for (PairNumbers pair : pairs) {
            bytes += pair.bytes();
        }
        return bytes;
    }
}
