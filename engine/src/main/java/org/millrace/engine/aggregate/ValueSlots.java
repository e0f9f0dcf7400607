package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Concat;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// One value of any type for each group, as a vector of one row of its own. For values that change seldom: the first,
/// the last, the least text.
final class ValueSlots {

    private static final int SLOT_BYTES = 96;

    private final DataType type;
    private @Nullable Vector[] slots = new Vector[1];
    private long dataBytes;

    ValueSlots(DataType type) {
        this.type = type;
    }

    void ensure(int groups) {
        if (slots.length < groups) {
            slots = Arrays.copyOf(slots, Math.max(groups, slots.length * 2));
        }
    }

    /// The value of a group; null if it has none yet.
    @Nullable
    Vector get(int group) {
        return slots[group];
    }

    /// Replaces the value of a group by a row of a flat vector.
    void set(int group, Vector flat, int row) {
        Vector value = Copy.of(Gather.rows(flat, new int[] {row}, 1));
        if (value instanceof BytesVector bytes) {
            dataBytes += bytes.data().length;
        }
        slots[group] = value;
    }

    /// Whether a row comes before (or, for `greatest`, after) the value of the group, or the group has none.
    boolean improves(int group, Vector flat, int row, boolean greatest) {
        Vector known = slots[group];
        if (known == null) {
            return true;
        }
        int order = compare(flat, row, known);
        return greatest ? order > 0 : order < 0;
    }

    private static int compare(Vector flat, int row, Vector known) {
        return switch (flat) {
            case BytesVector bytes -> BytesVector.compare(bytes, row, (BytesVector) known, 0);
            case Decimal128Vector wide -> {
                Decimal128Vector other = (Decimal128Vector) known;
                int order = Long.compare(wide.high()[row], other.high()[0]);
                yield order != 0 ? order : Long.compareUnsigned(wide.low()[row], other.low()[0]);
            }
            default -> Long.compare(LongCodes.at(flat, row), LongCodes.at(known, 0));
        };
    }

    /// The values of the first groups, null where there is none.
    Vector toVector(int groups) {
        Vector missing = Missing.row(type);
        Vector[] parts = new Vector[groups];
        for (int i = 0; i < groups; i++) {
            Vector value = slots[i];
            parts[i] = value == null ? missing : value;
        }
        return Concat.of(type, Arrays.asList(parts));
    }

    void clear() {
        Arrays.fill(slots, null);
        dataBytes = 0;
    }

    long bytes() {
        return SLOT_BYTES * (long) slots.length + dataBytes;
    }
}
