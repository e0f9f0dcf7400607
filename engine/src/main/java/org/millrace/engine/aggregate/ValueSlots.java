package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// One value of any type for each group, which may be a missing one. For values that change seldom: the first, the
/// last, the least text.
abstract class ValueSlots {

    final DataType type;

    private long[] taken = new long[1];
    private long[] valid = new long[1];

    ValueSlots(DataType type) {
        this.type = type;
    }

    /// Slots for values of a type.
    static ValueSlots of(DataType type) {
        if (LongCodes.cover(type)) {
            return new LongSlots(type);
        }
        return switch (type.layout()) {
            case BYTES -> new BytesSlots(type);
            case INT128 -> new WideSlots(type);
            default -> new VectorSlots(type);
        };
    }

    /// Makes room: groups are below this number from now on.
    void ensure(int groups) {
        int words = Bits.words(groups);
        if (taken.length < words) {
            int length = Math.max(words, taken.length * 2);
            taken = Arrays.copyOf(taken, length);
            valid = Arrays.copyOf(valid, length);
        }
    }

    /// Whether a group has a value, or is known to miss it.
    final boolean has(int group) {
        return Bits.valid(taken, group);
    }

    /// Replaces the value of a group by a row of a flat vector.
    final void set(int group, Vector flat, int row) {
        Bits.set(taken, group);
        if (flat.isNull(row)) {
            Bits.clear(valid, group);
        } else {
            Bits.set(valid, group);
            store(group, flat, row);
        }
    }

    /// Whether a row, which has a value, comes before (or, for `greatest`, after) the value of the group, or the group
    /// has none.
    final boolean improves(int group, Vector flat, int row, boolean greatest) {
        if (!has(group)) {
            return true;
        }
        int order = compare(flat, row, group);
        return greatest ? order > 0 : order < 0;
    }

    /// The values of the first groups, null where there is none; shares no array with this.
    final Vector toVector(int groups) {
        long[] validity = new long[Bits.words(groups)];
        for (int i = 0; i < groups; i++) {
            Bits.put(validity, i, has(i) && Bits.valid(valid, i));
        }
        return values(groups, validity);
    }

    /// Forgets all values.
    void clear() {
        Arrays.fill(taken, 0);
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        return 16L * taken.length;
    }

    /// Keeps the value of a row that has one.
    abstract void store(int group, Vector flat, int row);

    /// Compares the value of a row with that of a group; both have one.
    abstract int compare(Vector flat, int row, int group);

    /// The values of the first groups, where they are valid.
    abstract Vector values(int groups, long[] validity);
}
