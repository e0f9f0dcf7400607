package org.millrace.csv.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text that grows, as bytes.
final class CharBytes {

    /// How many bytes more than asked for are always there, so that short pieces can be copied as whole words.
    private static final int SLACK = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;

    CharBytes(int capacity) {
        bytes = new byte[capacity + SLACK];
    }

    /// The array; changes when the text grows.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void length(int newLength) {
        length = newLength;
    }

    /// Makes room for `more` bytes and gives the array.
    byte[] reserve(int more) {
        if (bytes.length - length < more + SLACK) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more + SLACK, 2 * bytes.length));
        }
        return bytes;
    }

    void append(byte symbol) {
        reserve(1)[length++] = symbol;
    }

    void append(byte[] source, int start, int count) {
        System.arraycopy(source, start, reserve(count), length, count);
        length += count;
    }

    void append(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        append(encoded, 0, encoded.length);
    }

    /// Copies bytes between arrays that both have room for seven bytes more than that.
    static void copy(byte[] source, int start, byte[] target, int at, int count) {
        if (count > 4 * Long.BYTES) {
            System.arraycopy(source, start, target, at, count);
            return;
        }
        for (int i = 0; i < count; i += Long.BYTES) {
            LONGS.set(target, at + i, (long) LONGS.get(source, start + i));
        }
    }
}
