package org.millrace.kernels.strings;

import java.util.Arrays;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Looks for one string in another.
public enum Search implements Kernel {
    /// Whether the second is somewhere in the first.
    CONTAINS {
        @Override
        boolean found(BytesVector text, int row, BytesVector part, int partRow) {
            return find(text, row, part, partRow) >= 0;
        }
    },
    /// Whether the first starts with the second.
    STARTS_WITH {
        @Override
        boolean found(BytesVector text, int row, BytesVector part, int partRow) {
            return equal(text, row, text.starts()[row], part, partRow);
        }
    },
    /// Whether the first ends with the second.
    ENDS_WITH {
        @Override
        boolean found(BytesVector text, int row, BytesVector part, int partRow) {
            int end = text.starts()[row] + text.lengths()[row];
            return equal(text, row, end - part.lengths()[partRow], part, partRow);
        }
    },
    /// At which code point of the first the second starts, from 1; 0 if it is not there.
    POSITION {
        @Override
        boolean found(BytesVector text, int row, BytesVector part, int partRow) {
            return find(text, row, part, partRow) >= 0;
        }

        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            BytesVector part = Operands.bytesVector(operands[1]);
            int mask = Operands.mask(operands[0]);
            int partMask = Operands.mask(operands[1]);
            long[] target = out.longs();
            for (int i = 0; i < rows; i++) {
                int at = find(text, i & mask, part, i & partMask);
                int from = text.starts()[i & mask];
                target[i] = at < 0 ? 0 : Utf8.count(text.data(), from, at - from) + 1;
            }
        }
    };

    abstract boolean found(BytesVector text, int row, BytesVector part, int partRow);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = Operands.bytesVector(operands[0]);
        BytesVector part = Operands.bytesVector(operands[1]);
        int mask = Operands.mask(operands[0]);
        int partMask = Operands.mask(operands[1]);
        long[] words = out.words();
        for (int i = 0; i < rows; i++) {
            Bits.put(words, i, found(text, i & mask, part, i & partMask));
        }
    }

    private static int find(BytesVector text, int row, BytesVector part, int partRow) {
        int from = text.starts()[row];
        int end = from + text.lengths()[row];
        return Utf8.find(text.data(), from, end, part.data(), part.starts()[partRow], part.lengths()[partRow]);
    }

    private static boolean equal(BytesVector text, int row, int at, BytesVector part, int partRow) {
        int length = part.lengths()[partRow];
        int start = part.starts()[partRow];
        return length <= text.lengths()[row]
                && Arrays.equals(text.data(), at, at + length, part.data(), start, start + length);
    }
}
