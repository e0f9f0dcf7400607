package org.millrace.kernels.strings;

import java.util.Base64;
import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Bytes written with the letters of an alphabet, and read back.
public enum Encoding implements Kernel {
    /// Two hexadecimal digits in upper case for each byte.
    HEX {
        @Override
        void encode(byte[] data, int from, int length, int row, VectorBuffer out) {
            int start = out.reserve(2 * length);
            byte[] target = out.text();
            for (int i = 0; i < length; i++) {
                target[start + 2 * i] = (byte) DIGITS.charAt(data[from + i] >> 4 & 15);
                target[start + 2 * i + 1] = (byte) DIGITS.charAt(data[from + i] & 15);
            }
            out.finish(row, start, 2 * length);
        }
    },
    /// The bytes of hexadecimal digits in either case; the first digit stands alone where their number is odd.
    UNHEX {
        @Override
        void encode(byte[] data, int from, int length, int row, VectorBuffer out) {
            int size = (length + 1) / 2;
            int start = out.reserve(size);
            byte[] target = out.text();
            int at = from;
            for (int i = 0; i < size; i++) {
                int high = i == 0 && length % 2 == 1 ? 0 : digit(data, at++, from, length);
                target[start + i] = (byte) (high << 4 | digit(data, at++, from, length));
            }
            out.finish(row, start, size);
        }
    },
    /// Base64 of RFC 4648, with padding.
    TO_BASE64 {
        @Override
        void encode(byte[] data, int from, int length, int row, VectorBuffer out) {
            byte[] text = Base64.getEncoder().encode(java.util.Arrays.copyOfRange(data, from, from + length));
            out.set(row, text, 0, text.length);
        }
    },
    /// The bytes of a text in base64.
    FROM_BASE64 {
        @Override
        void encode(byte[] data, int from, int length, int row, VectorBuffer out) {
            byte[] text = java.util.Arrays.copyOfRange(data, from, from + length);
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                out.set(row, bytes, 0, bytes.length);
            } catch (IllegalArgumentException e) {
                throw new DataException("'" + shown(data, from, length) + "' is no base64.", e);
            }
        }
    };

    private static final String DIGITS = "0123456789ABCDEF";

    abstract void encode(byte[] data, int from, int length, int row, VectorBuffer out);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector values = Operands.bytesVector(operands[0]);
        for (int i = 0; i < rows; i++) {
            if (out.valid(i)) {
                encode(values.data(), values.starts()[i], values.lengths()[i], i, out);
            } else {
                out.blank(i);
            }
        }
    }

    private static int digit(byte[] data, int at, int from, int length) {
        int digit = Character.digit(data[at], 16);
        if (digit < 0) {
            throw new DataException(
                    "'" + shown(data, from, length) + "' has a character that is no hexadecimal digit.");
        }
        return digit;
    }

    private static String shown(byte[] data, int from, int length) {
        return new String(data, from, Math.min(length, 100), java.nio.charset.StandardCharsets.UTF_8);
    }
}
