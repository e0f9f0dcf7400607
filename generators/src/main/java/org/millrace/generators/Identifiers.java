package org.millrace.generators;

import java.nio.charset.StandardCharsets;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;

/// Random UUIDs (version 4 of RFC 9562) as text.
final class Identifiers {

    private static final int TEXT = 36;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private Identifiers() {}

    static GeneratedColumn column(String name, CounterRandom upper, CounterRandom lower) {
        return new GeneratedColumn(new Field(name, PrimitiveType.STRING, false), capacity -> {
            byte[] data = new byte[capacity * TEXT];
            int[] starts = new int[capacity];
            int[] lengths = new int[capacity];
            java.util.Arrays.setAll(starts, i -> i * TEXT);
            java.util.Arrays.fill(lengths, TEXT);
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    write(upper.bits(first + i), lower.bits(first + i), data, i * TEXT);
                }
                return new BytesVector(PrimitiveType.STRING, data, starts, lengths, count);
            };
        });
    }

    private static void write(long upper, long lower, byte[] data, int start) {
        long high = (upper & ~0xF000L) | 0x4000L;
        long low = (lower & ~(3L << 62)) | 1L << 63;
        int end = digits(high, 64, 32, data, start);
        end = digits(high, 32, 16, data, dash(data, end));
        end = digits(high, 16, 0, data, dash(data, end));
        end = digits(low, 64, 48, data, dash(data, end));
        digits(low, 48, 0, data, dash(data, end));
    }

    private static int dash(byte[] data, int position) {
        data[position] = '-';
        return position + 1;
    }

    private static int digits(long value, int fromBit, int toBit, byte[] data, int start) {
        int position = start;
        for (int bit = fromBit - 4; bit >= toBit; bit -= 4) {
            data[position++] = DIGITS[(int) (value >>> bit) & 15];
        }
        return position;
    }
}
