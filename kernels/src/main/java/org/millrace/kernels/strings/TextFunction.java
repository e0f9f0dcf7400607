package org.millrace.kernels.strings;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Functions of one string. Case is changed code point by code point, without regard to language or neighbours, so that
/// it never depends on where the program runs.
public enum TextFunction implements Kernel {
    /// The number of code points.
    LENGTH {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            byte[] data = text.data();
            int[] starts = text.starts();
            int[] lengths = text.lengths();
            long[] target = out.longs();
            for (int i = 0; i < rows; i++) {
                target[i] = Utf8.count(data, starts[i], lengths[i]);
            }
        }
    },
    /// The number of bytes.
    OCTET_LENGTH {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            int[] lengths = Operands.bytesVector(operands[0]).lengths();
            long[] target = out.longs();
            for (int i = 0; i < rows; i++) {
                target[i] = lengths[i];
            }
        }
    },
    /// Every code point in lower case.
    LOWER {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            for (int i = 0; i < rows; i++) {
                LetterCase.lower(text.data(), text.starts()[i], out.valid(i) ? text.lengths()[i] : 0, i, out);
            }
        }
    },
    /// Every code point in upper case.
    UPPER {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            for (int i = 0; i < rows; i++) {
                LetterCase.upper(text.data(), text.starts()[i], out.valid(i) ? text.lengths()[i] : 0, i, out);
            }
        }
    },
    /// The code points in reverse order.
    REVERSE {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            for (int i = 0; i < rows; i++) {
                reverse(text.data(), text.starts()[i], out.valid(i) ? text.lengths()[i] : 0, i, out);
            }
        }
    };

    private static void reverse(byte[] data, int from, int length, int row, VectorBuffer out) {
        int start = out.reserve(length);
        byte[] target = out.text();
        int end = from + length;
        int write = start + length;
        for (int at = from; at < end; ) {
            int next = Utf8.next(data, at, end);
            write -= next - at;
            System.arraycopy(data, at, target, write, next - at);
            at = next;
        }
        out.finish(row, start, length);
    }
}
