package org.millrace.kernels.lists;

import org.millrace.kernels.compare.RowOrder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Functions that look for elements in lists.
public final class ListMembers {

    private static final int NOWHERE = -1;

    private ListMembers() {}

    /// list_position: where a value, which may be a missing one, is first found, from 1; null where it is not.
    public static Vector position(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        long[] places = new long[rows];
        long[] validity = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            int place = lists.isNull(i) ? NOWHERE : find(lists, i, operands[1], i);
            places[i] = place + 1L;
            Bits.put(validity, i, place != NOWHERE);
        }
        return new LongVector(PrimitiveType.INT64, places, rows, validity);
    }

    private static int find(ListVector lists, int row, Vector values, int wanted) {
        int start = lists.starts()[row];
        for (int j = 0; j < lists.lengths()[row]; j++) {
            if (RowOrder.compare(lists.child(), start + j, values, wanted) == 0) {
                return j;
            }
        }
        return NOWHERE;
    }

    /// list_has_any: whether an element of the second that is not missing is in the first.
    public static Vector hasAny(Vector[] operands, int rows) {
        return membership(operands, rows, true);
    }

    /// list_has_all: whether all elements of the second that are not missing are in the first.
    public static Vector hasAll(Vector[] operands, int rows) {
        return membership(operands, rows, false);
    }

    private static Vector membership(Vector[] operands, int rows, boolean any) {
        ListVector lists = (ListVector) operands[0];
        ListVector wanted = (ListVector) operands[1];
        long[] words = new long[Bits.words(rows)];
        long[] validity = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            if (!lists.isNull(i) && !wanted.isNull(i)) {
                Bits.set(validity, i);
                Bits.put(words, i, holds(lists, wanted, i, any));
            }
        }
        return new BooleanVector(words, rows, validity);
    }

    private static boolean holds(ListVector lists, ListVector wanted, int row, boolean any) {
        int start = wanted.starts()[row];
        for (int j = start; j < start + wanted.lengths()[row]; j++) {
            if (!wanted.child().isNull(j) && find(lists, row, wanted.child(), j) != NOWHERE == any) {
                return any;
            }
        }
        return !any;
    }
}
