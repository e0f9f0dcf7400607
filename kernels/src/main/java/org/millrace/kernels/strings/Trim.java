package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Removes white space, or the code points of a second operand, at one or both ends. The results point into the input.
///
/// @param atStart whether to remove at the start
/// @param atEnd   whether to remove at the end
public record Trim(boolean atStart, boolean atEnd) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        int mask = Operands.mask(operands[0]);
        BytesVector set = operands.length > 1 ? Operands.bytesVector(operands[1]) : null;
        int setMask = operands.length > 1 ? Operands.mask(operands[1]) : 0;
        byte[] data = text.data();
        out.pointInto(data);
        for (int i = 0; i < rows; i++) {
            int from = text.starts()[i & mask];
            int end = from + (out.valid(i) ? text.lengths()[i & mask] : 0);
            while (atStart && from < end && removed(data, from, end, set, i & setMask)) {
                from = Utf8.next(data, from, end);
            }
            while (atEnd && from < end && removed(data, Utf8.previous(data, end, from), end, set, i & setMask)) {
                end = Utf8.previous(data, end, from);
            }
            out.starts()[i] = from;
            out.lengths()[i] = end - from;
        }
    }

    private static boolean removed(
            byte[] data, int at, int end, @org.jspecify.annotations.Nullable BytesVector set, int setRow) {
        int point = Utf8.codePoint(data, at, end);
        if (set == null) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
        }
        int setEnd = set.starts()[setRow] + set.lengths()[setRow];
        for (int i = set.starts()[setRow]; i < setEnd; i = Utf8.next(set.data(), i, setEnd)) {
            if (point >= 0 && Utf8.codePoint(set.data(), i, setEnd) == point) {
                return true;
            }
        }
        return false;
    }
}
