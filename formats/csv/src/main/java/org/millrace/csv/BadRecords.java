package org.millrace.csv;

import java.util.BitSet;
import org.millrace.csv.columns.FieldSlices;

/// The records of a batch that are left out, by their number in the index.
final class BadRecords {

    private final BitSet records = new BitSet();

    /// Leaves a record out; false if it was already.
    boolean add(int record) {
        boolean fresh = !records.get(record);
        records.set(record);
        return fresh;
    }

    boolean any() {
        return !records.isEmpty();
    }

    void clear() {
        records.clear();
    }

    /// Keeps those of some records that are not left out, in place.
    ///
    /// @param positions receives the positions in `fields` that are kept
    /// @return how many are kept
    int keep(FieldSlices fields, int count, int[] positions) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!records.get(fields.record(i))) {
                positions[kept++] = i;
            }
        }
        return kept;
    }
}
