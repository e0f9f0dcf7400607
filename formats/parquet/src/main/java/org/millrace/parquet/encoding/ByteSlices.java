package org.millrace.parquet.encoding;

import java.util.Arrays;
import org.millrace.parquet.bytes.ArrayLimit;
import org.millrace.parquet.bytes.MalformedException;

/// Byte strings as slices of one array, which is a page's buffer as long as all values come from one page, and an own
/// array into which values are copied when they come from several.
@SuppressWarnings("ReferenceEquality") // it matters which array it is, not what it holds
public final class ByteSlices {
    private static final byte[] EMPTY = new byte[0];

    private byte[] data = EMPTY;
    private int[] starts;
    private int[] lengths;
    private byte[] own = EMPTY;
    private int ownUsed;

    /// Slices with room for `capacity` values.
    public ByteSlices(int capacity) {
        starts = new int[capacity];
        lengths = new int[capacity];
    }

    /// The array that all slices lie in.
    public byte[] data() {
        return data;
    }

    /// Where each value begins.
    public int[] starts() {
        return starts;
    }

    /// How long each value is.
    public int[] lengths() {
        return lengths;
    }

    /// Makes room for `capacity` values, keeping those that are there.
    public void ensureCapacity(int capacity) {
        if (starts.length < capacity) {
            int grown = Math.max(capacity, starts.length + (starts.length >> 1));
            starts = Arrays.copyOf(starts, grown);
            lengths = Arrays.copyOf(lengths, grown);
        }
    }

    /// Forgets all values.
    public void reset() {
        data = EMPTY;
        ownUsed = 0;
    }

    /// Takes the values `[at, at + count)`, whose starts and lengths are set as slices of `source`. They stay there if
    /// everything before does too; otherwise they are copied behind what is before.
    public void adopt(byte[] source, int at, int count) {
        if (at == 0 || (data == source && data != own)) {
            data = source;
            return;
        }
        detach(at);
        copyToOwn(source, at, count);
        data = own;
    }

    /// Makes the first `count` values independent of the array that they were read from.
    public void detach(int count) {
        if (count == 0 || data == own) {
            return;
        }
        ownUsed = 0;
        copyToOwn(data, 0, count);
        data = own;
    }

    /// Gives a place for `bytes` more bytes in the own array, for decoders that build values: the place of the first.
    /// Values before `at` are moved there too. The array is {@link #data()} afterwards.
    int extendOwn(int at, long bytes) {
        if (at == 0) {
            ownUsed = 0;
        } else {
            detach(at);
        }
        int place = ownUsed;
        reserveOwn(bytes);
        ownUsed += (int) bytes;
        data = own;
        return place;
    }

    private void copyToOwn(byte[] source, int at, int count) {
        long bytes = 0;
        for (int i = at; i < at + count; i++) {
            bytes += lengths[i];
        }
        reserveOwn(bytes);
        for (int i = at; i < at + count; i++) {
            System.arraycopy(source, starts[i], own, ownUsed, lengths[i]);
            starts[i] = ownUsed;
            ownUsed += lengths[i];
        }
    }

    private void reserveOwn(long bytes) {
        long needed = ownUsed + bytes;
        if (needed > ArrayLimit.BYTES) {
            throw new MalformedException("byte strings of " + needed + " bytes together in one batch, more than the "
                    + ArrayLimit.BYTES + " bytes that this process can hold: ask for fewer rows in a batch");
        }
        if (needed > own.length) {
            own = Arrays.copyOf(own, (int) Math.min(ArrayLimit.BYTES, Math.max(needed, 2L * own.length)));
        }
    }
}
