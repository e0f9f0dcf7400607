package org.millrace.csv.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.PrimitiveType;

/// The distinct texts of a column with few of them, all at most 15 bytes long: two words are the whole key, so that a
/// look-up is one multiplication and, nearly always, one comparison. Entries are only added, so that vectors given
/// before stay as they are.
final class TextDictionary {

    /// The longest text.
    static final int MAX_LENGTH = 15;

    private static final int ENTRY_BYTES = 2 * Long.BYTES;
    private static final int MAX_ENTRIES = 4096;
    private static final int SLOTS = 4 * MAX_ENTRIES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final int[] slots = new int[SLOTS];
    private long[] lows = new long[64];
    private long[] highs = new long[64];
    private byte[] data = new byte[64 * ENTRY_BYTES];
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int size;
    private BytesVector entries = new BytesVector(PrimitiveType.STRING, data, starts, lengths, 0);

    TextDictionary() {
        Arrays.fill(slots, -1);
    }

    /// The number of entries.
    int size() {
        return size;
    }

    /// The entries; the same object until one is added.
    BytesVector entries() {
        if (entries.length() != size) {
            entries = new BytesVector(PrimitiveType.STRING, data, starts, lengths, size);
        }
        return entries;
    }

    /// Finds or adds the slices `from` to `count`.
    ///
    /// @return the first slice that it could not: one that is empty or too long, or one too many; `count` where it
    ///         could all
    int encode(byte[] bytes, int[] from, int[] to, int first, int count, int[] codes) {
        int[] table = slots;
        long[] knownLows = lows;
        long[] knownHighs = highs;
        int[] knownLengths = lengths;
        for (int i = first; i < count; i++) {
            int start = from[i];
            int length = to[i] - start;
            if (length <= 0 || length > MAX_LENGTH) {
                return i;
            }
            long low = (long) LONGS.get(bytes, start) & -1L >>> (Long.BYTES - Math.min(length, Long.BYTES) << 3);
            long high =
                    (long) LONGS.get(bytes, start + Long.BYTES) & (1L << (Math.max(length - Long.BYTES, 0) << 3)) - 1;
            int slot = slot(low, high);
            int code = table[slot];
            if (code < 0 || knownLows[code] != low || knownHighs[code] != high || knownLengths[code] != length) {
                code = search(slot, low, high, length);
                if (code < 0) {
                    return i;
                }
                knownLows = lows;
                knownHighs = highs;
                knownLengths = lengths;
            }
            codes[i] = code;
        }
        return count;
    }

    /// The entry of the empty text, added if need be; -1 if there is no room.
    int empty() {
        return search(slot(0, 0), 0, 0, 0);
    }

    private static int slot(long low, long high) {
        long mixed = (low ^ Long.rotateLeft(high * FACTOR, 29)) * FACTOR;
        return (int) (mixed >>> 40) & SLOTS - 1;
    }

    private int search(int first, long low, long high, int length) {
        int slot = first;
        while (slots[slot] >= 0) {
            int code = slots[slot];
            if (lows[code] == low && highs[code] == high && lengths[code] == length) {
                return code;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size == MAX_ENTRIES) {
            return -1;
        }
        slots[slot] = size;
        return add(low, high, length);
    }

    private int add(long low, long high, int length) {
        if (size == lows.length) {
            grow();
        }
        int start = size * ENTRY_BYTES;
        LONGS.set(data, start, low);
        LONGS.set(data, start + Long.BYTES, high);
        lows[size] = low;
        highs[size] = high;
        starts[size] = start;
        lengths[size] = length;
        return size++;
    }

    private void grow() {
        int capacity = 2 * size;
        lows = Arrays.copyOf(lows, capacity);
        highs = Arrays.copyOf(highs, capacity);
        starts = Arrays.copyOf(starts, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        data = Arrays.copyOf(data, capacity * ENTRY_BYTES);
    }

    /// Whether the entries from `first` on are well-formed UTF-8.
    int firstMalformed(int first) {
        for (int code = first; code < size; code++) {
            if (!Utf8.valid(data, starts[code], starts[code] + lengths[code])) {
                return code;
            }
        }
        return -1;
    }
}
