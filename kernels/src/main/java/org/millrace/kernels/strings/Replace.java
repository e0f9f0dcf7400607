package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// replace(text, from, to): every occurrence, from the left. An empty `from` is nowhere.
public final class Replace implements Kernel {

    /// The one instance: it has no state.
    public static final Replace KERNEL = new Replace();

    private Replace() {}

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        BytesVector part = Operands.bytesVector(operands[1]);
        BytesVector other = Operands.bytesVector(operands[2]);
        int mask = Operands.mask(operands[0]);
        int partMask = Operands.mask(operands[1]);
        int otherMask = Operands.mask(operands[2]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            int start = out.reserve(0);
            int end =
                    replace(slice(text, i & mask), slice(part, i & partMask), slice(other, i & otherMask), start, out);
            out.finish(i, start, end - start);
        }
    }

    private record Slice(byte[] data, int from, int end) {

        int length() {
            return end - from;
        }
    }

    private static Slice slice(BytesVector vector, int row) {
        int start = vector.starts()[row];
        return new Slice(vector.data(), start, start + vector.lengths()[row]);
    }

    private static int replace(Slice text, Slice part, Slice other, int start, VectorBuffer out) {
        int write = start;
        int at = text.from;
        while (part.length() > 0) {
            int found = Utf8.find(text.data, at, text.end, part.data, part.from, part.length());
            if (found < 0) {
                break;
            }
            write = append(text.data, at, found - at, start, write, out);
            write = append(other.data, other.from, other.length(), start, write, out);
            at = found + part.length();
        }
        return append(text.data, at, text.end - at, start, write, out);
    }

    private static int append(byte[] data, int from, int length, int start, int write, VectorBuffer out) {
        out.reserve(write - start + length);
        System.arraycopy(data, from, out.text(), write, length);
        return write + length;
    }
}
