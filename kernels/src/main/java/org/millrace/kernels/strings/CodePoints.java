package org.millrace.kernels.strings;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Characters and their numbers.
public enum CodePoints implements Kernel {
    /// The character of a code point.
    CHR {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            long[] points = Operands.longs(operands[0]);
            for (int i = 0; i < rows; i++) {
                if (!out.valid(i)) {
                    out.blank(i);
                    continue;
                }
                long point = points[i];
                boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                if (point < 0 || point > Character.MAX_CODE_POINT || surrogate) {
                    throw new DataException("There is no character " + point + ".");
                }
                int start = out.reserve(4);
                out.finish(i, start, Utf8.write((int) point, out.text(), start));
            }
        }
    },
    /// The first code point of a text; -1 for an empty one.
    UNICODE {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            first(Operands.bytesVector(operands[0]), rows, -1, out.longs());
        }
    },
    /// The first code point of a text; 0 for an empty one.
    ASCII {
        @Override
        public void apply(Vector[] operands, int rows, VectorBuffer out) {
            first(Operands.bytesVector(operands[0]), rows, 0, out.longs());
        }
    };

    private static void first(BytesVector texts, int rows, long ofNothing, long[] target) {
        byte[] data = texts.data();
        for (int i = 0; i < rows; i++) {
            int start = texts.starts()[i];
            int length = texts.lengths()[i];
            target[i] = length == 0 ? ofNothing : Utf8.codePoint(data, start, start + length);
        }
    }
}
