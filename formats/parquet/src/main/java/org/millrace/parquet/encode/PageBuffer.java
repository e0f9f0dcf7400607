package org.millrace.parquet.encode;

import java.util.Arrays;
import org.millrace.errors.ResourceException;
import org.millrace.parquet.bytes.LittleEndian;

/// Bytes in a growing array that is kept for the next page: where pages and row groups are put together.
public final class PageBuffer {

    /// The most bytes, a little below the longest array that the JVM makes.
    public static final int MAX_SIZE = Integer.MAX_VALUE - 64;

    private byte[] data = new byte[1 << 12];
    private int size;

    /// The array that holds the bytes; another one after the next write.
    public byte[] array() {
        return data;
    }

    /// How many bytes were written.
    public int size() {
        return size;
    }

    /// How many bytes the array takes.
    public int capacity() {
        return data.length;
    }

    /// Forgets the bytes and keeps the array.
    public void reset() {
        size = 0;
    }

    /// Makes room for `bytes` more and returns the array, to be written from [#size()] on and counted by
    /// [#advance(int)].
    public byte[] reserve(long bytes) {
        if (data.length - size < bytes) {
            grow(size + bytes);
        }
        return data;
    }

    private void grow(long needed) {
        if (needed > MAX_SIZE) {
            throw new ResourceException("A Parquet row group or page would take " + needed
                    + " bytes, more than the 2 GiB that can be written at once: set row_group_rows to fewer rows.");
        }
        data = Arrays.copyOf(data, (int) Math.min(MAX_SIZE, Math.max(needed, 2L * data.length)));
    }

    /// Counts bytes that were written into the array.
    public void advance(int bytes) {
        size += bytes;
    }

    /// Appends one byte.
    public void put(int value) {
        reserve(1)[size++] = (byte) value;
    }

    /// Appends four bytes, the lowest first.
    public void put32(int value) {
        LittleEndian.put32(reserve(Integer.BYTES), size, value);
        size += Integer.BYTES;
    }

    /// Replaces four bytes that were written before.
    public void replace32(int position, int value) {
        LittleEndian.put32(data, position, value);
    }

    /// Appends an unsigned number, seven bits a byte, the lowest first.
    public void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /// Appends a signed number, with the sign in the lowest bit.
    public void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    /// Appends bytes of an array.
    public void put(byte[] bytes, int start, int length) {
        System.arraycopy(bytes, start, reserve(length), size, length);
        size += length;
    }

    /// Appends all bytes of another buffer.
    public void put(PageBuffer other) {
        put(other.data, 0, other.size);
    }

    /// A copy of the bytes written so far.
    public byte[] toByteArray() {
        return Arrays.copyOf(data, size);
    }
}
