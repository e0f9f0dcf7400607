package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// left(text, count) and right(text, count) by code points; a negative count leaves so many out at the other end. The
/// results point into the input.
///
/// @param first whether it is the start that is wanted
public record TextEnd(boolean first) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        int mask = Operands.mask(operands[0]);
        long[] counts = Operands.longs(operands[1]);
        int countMask = Operands.mask(operands[1]);
        out.pointInto(text.data());
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                cut(text, i & mask, counts[i & countMask], i, out);
            } else {
                out.blank(i);
            }
        }
    }

    private void cut(BytesVector text, int row, long count, int target, VectorBuffer out) {
        byte[] data = text.data();
        int from = text.starts()[row];
        int end = from + text.lengths()[row];
        long before = count;
        if (count < 0 || !first) {
            long size = Utf8.count(data, from, end - from);
            long kept = count < 0 ? Math.max(0, size + count) : Math.min(size, count);
            before = first ? kept : size - kept;
        }
        int border = Utf8.skip(data, from, end, before);
        out.starts()[target] = first ? from : border;
        out.lengths()[target] = first ? border - from : end - border;
    }
}
