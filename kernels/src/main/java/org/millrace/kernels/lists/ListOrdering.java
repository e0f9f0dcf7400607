package org.millrace.kernels.lists;

import org.millrace.vectors.Bits;
import org.millrace.vectors.Field;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Functions that give the elements of a list in another order, or each different one once.
public final class ListOrdering {

    private ListOrdering() {}

    /// list_sort: stable.
    public static ListKernel sort(boolean descending, boolean nullsFirst) {
        return (operands, rows) -> {
            ListVector lists = (ListVector) operands[0];
            PositionSort sort = new PositionSort(lists.child(), descending, nullsFirst);
            ListPositions made = new ListPositions(rows);
            for (int i = 0; i < rows; i++) {
                if (lists.isNull(i)) {
                    made.endMissing();
                    continue;
                }
                made.addRange(lists.starts()[i], lists.lengths()[i]);
                sort.sort(made.positions(), made.rowStart(), made.count());
                made.endRow();
            }
            return made.of(lists.type(), lists.child());
        };
    }

    /// Lists of structs of a value and a key as lists of the values in the order of the keys.
    ///
    /// @param withoutNulls whether values that are missing are left out
    public static ListVector byKey(ListVector lists, boolean withoutNulls) {
        if (!(Flatten.of(lists.child()) instanceof StructVector pairs)) {
            throw new IllegalArgumentException("Only structs have keys, not " + lists.type() + ".");
        }
        Vector values = Flatten.of(pairs.children().get(0));
        PositionSort sort = new PositionSort(pairs.children().get(1), false, false);
        ListPositions made = new ListPositions(lists.length());
        for (int i = 0; i < lists.length(); i++) {
            int start = lists.starts()[i];
            for (int j = start; j < start + lists.lengths()[i]; j++) {
                if (!withoutNulls || !values.isNull(j)) {
                    made.add(j);
                }
            }
            sort.sort(made.positions(), made.rowStart(), made.count());
            made.endRow();
        }
        return (ListVector) made.of(new ListType(new Field("element", values.type())), values);
    }

    /// list_reverse.
    public static Vector reverse(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        ListPositions made = new ListPositions(rows);
        for (int i = 0; i < rows; i++) {
            if (lists.isNull(i)) {
                made.endMissing();
                continue;
            }
            for (int j = lists.lengths()[i] - 1; j >= 0; j--) {
                made.add(lists.starts()[i] + j);
            }
            made.endRow();
        }
        return made.of(lists.type(), lists.child());
    }

    /// list_distinct: sorted positions show which values are equal; what stays keeps its place.
    public static Vector distinct(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        Vector child = lists.child();
        PositionSort sort = new PositionSort(child, false, false);
        ListPositions made = new ListPositions(rows);
        int[] sorted = new int[16];
        for (int i = 0; i < rows; i++) {
            if (lists.isNull(i)) {
                made.endMissing();
                continue;
            }
            int start = lists.starts()[i];
            int length = lists.lengths()[i];
            sorted = sorted.length < length ? new int[length] : sorted;
            for (int j = 0; j < length; j++) {
                sorted[j] = start + j;
            }
            sort.sort(sorted, 0, length);
            long[] first = firsts(sort, child, sorted, length, start);
            for (int j = 0; j < length; j++) {
                if (Bits.test(first, j)) {
                    made.add(start + j);
                }
            }
            made.endRow();
        }
        return made.of(lists.type(), child);
    }

    /// Which elements, counted from `start`, are the first of their value.
    private static long[] firsts(PositionSort sort, Vector child, int[] sorted, int length, int start) {
        long[] first = new long[Bits.words(length)];
        for (int j = 0; j < length; j++) {
            boolean repeats = j > 0 && sort.compare(sorted[j - 1], sorted[j]) == 0;
            if (!repeats && !child.isNull(sorted[j])) {
                Bits.set(first, sorted[j] - start);
            }
        }
        return first;
    }
}
