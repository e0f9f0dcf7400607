package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// substring(text, start [, length]) by code points, as DuckDB has it: positions start at 1, a negative start counts
/// from the end, 0 is the place before the first, and a negative length goes backwards. The results point into the
/// input.
public final class Substring implements Kernel {

    /// The one instance: it has no state.
    public static final Substring KERNEL = new Substring();

    private Substring() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        int mask = Operands.mask(operands[0]);
        long[] starts = Operands.longs(operands[1]);
        int startMask = Operands.mask(operands[1]);
        long[] lengths = operands.length > 2 ? Operands.longs(operands[2]) : new long[] {Integer.MAX_VALUE};
        int lengthMask = operands.length > 2 ? Operands.mask(operands[2]) : 0;
        out.pointInto(text.data());
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                cut(text, i & mask, starts[i & startMask], lengths[i & lengthMask], i, out);
            } else {
                out.blank(i);
            }
        }
    }

    private static void cut(BytesVector text, int row, long offset, long length, int target, VectorBuffer out) {
        byte[] data = text.data();
        int from = text.starts()[row];
        int end = from + text.lengths()[row];
        long size = offset >= 0 && length >= 0 ? Integer.MAX_VALUE : Utf8.count(data, from, end - from);
        long first = offset > 0 ? offset - 1 : offset < 0 ? size + offset : -1;
        long last = clamp(length >= 0 ? first + Math.min(length, Integer.MAX_VALUE) : first, size);
        first = clamp(length >= 0 ? first : first + Math.max(length, Integer.MIN_VALUE), size);
        int cutFrom = Utf8.skip(data, from, end, first);
        out.starts()[target] = cutFrom;
        out.lengths()[target] = Utf8.skip(data, cutFrom, end, last - first) - cutFrom;
    }

    private static long clamp(long place, long size) {
        return Math.max(0, Math.min(size, place));
    }
}
