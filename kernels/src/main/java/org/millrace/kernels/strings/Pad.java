package org.millrace.kernels.strings;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// pad(text, length [, filling]): exactly so many code points, cut off at the end or filled up at one side, with spaces
/// if nothing else is given.
///
/// @param atStart whether to fill at the start
public record Pad(boolean atStart) implements Kernel {

    private static final int LONGEST = 1 << 28;
    private static final byte[] SPACE = {' '};

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        int mask = Operands.mask(operands[0]);
        long[] widths = Operands.longs(operands[1]);
        int widthMask = Operands.mask(operands[1]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            long width = Math.max(0, widths[i & widthMask]);
            if (width > LONGEST) {
                throw new DataException("A string of " + width + " characters is too long to be padded to.");
            }
            pad(text, i & mask, (int) width, filling(operands, i), i, out);
        }
    }

    private static byte[] filling(Vector[] operands, int row) {
        return operands.length < 3 ? SPACE : Operands.bytesVector(operands[2]).value(row & Operands.mask(operands[2]));
    }

    private void pad(BytesVector text, int index, int width, byte[] filling, int row, VectorBuffer out) {
        byte[] data = text.data();
        int from = text.starts()[index];
        int end = from + text.lengths()[index];
        int missing = width - Utf8.count(data, from, end - from);
        if (missing <= 0) {
            out.set(row, data, from, Utf8.skip(data, from, end, width) - from);
            return;
        }
        if (filling.length == 0) {
            throw new DataException("'" + text.string(index) + "' cannot be padded with an empty string.");
        }
        int fillingSize = Utf8.count(filling, 0, filling.length);
        int rest = Utf8.skip(filling, 0, filling.length, missing % fillingSize);
        int padding = Math.addExact(Math.multiplyExact(missing / fillingSize, filling.length), rest);
        int length = end - from;
        int start = out.reserve(padding + length);
        byte[] target = out.text();
        System.arraycopy(data, from, target, atStart ? start + padding : start, length);
        int fillFrom = atStart ? start : start + length;
        for (int i = 0; i < padding; i++) {
            target[fillFrom + i] = filling[i % filling.length];
        }
        out.finish(row, start, padding + length);
    }
}
