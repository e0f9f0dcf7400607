package org.millrace.kernels.strings;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Functions that put strings together.
public enum Joining implements Kernel {
    /// All operands one after the other.
    CONCAT {
        @Override
        void join(Vector[] operands, int row, VectorBuffer out) {
            long total = 0;
            for (Vector operand : operands) {
                total += Operands.bytesVector(operand).lengths()[row & Operands.mask(operand)];
            }
            int start = out.reserve(checked(total));
            int at = start;
            for (Vector operand : operands) {
                BytesVector text = Operands.bytesVector(operand);
                int index = row & Operands.mask(operand);
                System.arraycopy(text.data(), text.starts()[index], out.text(), at, text.lengths()[index]);
                at += text.lengths()[index];
            }
            out.finish(row, start, at - start);
        }
    },
    /// repeat(text, times); nothing for a number below 1.
    REPEAT {
        @Override
        void join(Vector[] operands, int row, VectorBuffer out) {
            BytesVector text = Operands.bytesVector(operands[0]);
            int index = row & Operands.mask(operands[0]);
            long times = Math.max(0, Operands.longs(operands[1])[row & Operands.mask(operands[1])]);
            int length = text.lengths()[index];
            if (length != 0 && times > LONGEST / length) {
                throw new DataException("repeat of " + length + " bytes " + times + " times makes too long a string.");
            }
            int total = (int) (length * (length == 0 ? 0 : times));
            int start = out.reserve(total);
            for (int at = start; at < start + total; at += length) {
                System.arraycopy(text.data(), text.starts()[index], out.text(), at, length);
            }
            out.finish(row, start, total);
        }
    };

    private static final int LONGEST = 1 << 30;

    abstract void join(Vector[] operands, int row, VectorBuffer out);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                join(operands, i, out);
            } else {
                out.blank(i);
            }
        }
    }

    private static int checked(long length) {
        if (length > LONGEST) {
            throw new DataException("A string of " + length + " bytes is too long.");
        }
        return (int) length;
    }
}
