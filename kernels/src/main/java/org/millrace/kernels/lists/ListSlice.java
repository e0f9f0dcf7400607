package org.millrace.kernels.lists;

import org.millrace.vectors.Bits;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// list_slice(list, first, last [, step]), as DuckDB has it: positions from 1 or, negative, from the end; what lies
/// outside the list is left out. Without a step the results are ranges of the same elements.
public final class ListSlice implements ListKernel {

    @Override
    public Vector apply(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        return operands.length < 4 ? ranges(lists, operands, rows) : steps(lists, operands, rows);
    }

    private static boolean missing(Vector[] operands, int row) {
        boolean missing = false;
        for (Vector operand : operands) {
            missing |= operand.isNull(row);
        }
        return missing;
    }

    private static Vector ranges(ListVector lists, Vector[] operands, int rows) {
        int[] starts = new int[rows];
        int[] lengths = new int[rows];
        long[] validity = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            if (missing(operands, i)) {
                continue;
            }
            Bits.set(validity, i);
            int length = lists.lengths()[i];
            long first = Math.max(1, fromStart(value(operands[1], i), length));
            long last = Math.min(length, fromStart(value(operands[2], i), length));
            starts[i] = lists.starts()[i] + (int) Math.min(length, first - 1);
            lengths[i] = (int) Math.max(0, last - first + 1);
        }
        return new ListVector(lists.type(), starts, lengths, lists.child(), rows, validity);
    }

    private static long value(Vector numbers, int row) {
        return ((LongVector) numbers).value(row);
    }

    private static long fromStart(long position, int length) {
        return position < 0 ? length + position + 1 : position;
    }

    private static Vector steps(ListVector lists, Vector[] operands, int rows) {
        ListPositions made = new ListPositions(rows);
        for (int i = 0; i < rows; i++) {
            long step = missing(operands, i) ? 0 : value(operands[3], i);
            if (step == 0) {
                made.endMissing();
                continue;
            }
            int length = lists.lengths()[i];
            long first = fromStart(value(operands[1], i), length);
            long last = fromStart(value(operands[2], i), length);
            if (step > 0) {
                forwards(made, lists.starts()[i], Math.max(1, first), Math.min(length, last), step);
            } else {
                backwards(made, lists.starts()[i], Math.min(length, first), Math.max(1, last), step);
            }
            made.endRow();
        }
        return made.of(lists.type(), lists.child());
    }

    private static void forwards(ListPositions made, int start, long first, long last, long step) {
        for (long at = first; at <= last; at += Math.min(step, Integer.MAX_VALUE)) {
            made.add((int) (start + at - 1));
        }
    }

    private static void backwards(ListPositions made, int start, long first, long last, long step) {
        for (long at = first; at >= last; at += Math.max(step, Integer.MIN_VALUE)) {
            made.add((int) (start + at - 1));
        }
    }
}
