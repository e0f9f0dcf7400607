package org.millrace.parquet.values;

import java.nio.charset.StandardCharsets;
import org.millrace.parquet.encoding.ByteSlices;
import org.millrace.parquet.encoding.ValueDecoder;

/// UUIDs of sixteen bytes as canonical text of 36 characters (RFC 9562), the same for any reader.
final class UuidText {
    private static final int LENGTH = 36;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteSlices stored = new ByteSlices(0);

    void decode(ValueDecoder decoder, ByteSlices out, int at, int count) {
        stored.reset();
        stored.ensureCapacity(count);
        decoder.readBytes(stored, 0, count);
        byte[] text = new byte[LENGTH * count];
        for (int i = 0; i < count; i++) {
            write(stored.data(), stored.starts()[i], text, i * LENGTH);
            out.starts()[at + i] = i * LENGTH;
            out.lengths()[at + i] = LENGTH;
        }
        out.adopt(text, at, count);
    }

    private static void write(byte[] uuid, int from, byte[] text, int at) {
        int place = at;
        for (int i = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text[place++] = '-';
            }
            text[place++] = DIGITS[uuid[from + i] >>> 4 & 0xf];
            text[place++] = DIGITS[uuid[from + i] & 0xf];
        }
    }
}
