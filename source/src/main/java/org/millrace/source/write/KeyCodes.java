package org.millrace.source.write;

import java.util.Arrays;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Numbers the distinct keys of a batch in order of their first row. Rows with one code have the same key; rows with
/// different codes may have it too where a dictionary has equal entries.
final class KeyCodes {

    private final int[] codes;
    private int[] firstRows = new int[16];
    private int count;
    /// The code plus one in each slot; 0 where it is free.
    private int[] table = new int[64];

    private KeyCodes(int rows) {
        codes = new int[rows];
    }

    /// The code of each row.
    int[] codes() {
        return codes;
    }

    /// How many codes there are.
    int count() {
        return count;
    }

    /// The first row with this code.
    int firstRow(int code) {
        return firstRows[code];
    }

    /// The codes of several columns together.
    static KeyCodes of(Vector[] keys, int rows) {
        KeyCodes all = of(keys[0], rows);
        for (int i = 1; i < keys.length; i++) {
            KeyCodes one = of(keys[i], rows);
            long[] pairs = new long[rows];
            for (int row = 0; row < rows; row++) {
                pairs[row] = (long) all.codes[row] * one.count + one.codes[row];
            }
            all = new KeyCodes(rows);
            all.number(pairs, (_, _) -> true);
        }
        return all;
    }

    private static KeyCodes of(Vector key, int rows) {
        KeyCodes result = new KeyCodes(rows);
        long[] hashes = new long[rows];
        for (int row = 0; row < rows; row++) {
            hashes[row] = key.isNull(row) ? Long.MIN_VALUE : hash(key, row);
        }
        result.number(hashes, (first, row) -> same(key, first, row));
        return result;
    }

    /// The same for the same key; different for different keys where it is all that the key is.
    private static long hash(Vector key, int row) {
        return switch (key) {
            case DictionaryVector v -> v.codes()[row];
            case ConstantVector _ -> 0;
            case BooleanVector v -> v.value(row) ? 1 : 0;
            case ByteVector v -> v.value(row);
            case ShortVector v -> v.value(row);
            case IntVector v -> v.value(row);
            case LongVector v -> v.value(row);
            case Decimal128Vector v -> v.low()[row];
            case BytesVector v -> hash(v.data(), v.starts()[row], v.lengths()[row]);
            case FloatVector _, DoubleVector _, ListVector _, StructVector _ ->
                throw new IllegalArgumentException("Rows are never partitioned by " + key.type() + ".");
        };
    }

    private static long hash(byte[] data, int start, int length) {
        long hash = length;
        for (int i = start; i < start + length; i++) {
            hash = (hash + data[i]) * 0x100000001b3L;
        }
        return hash;
    }

    /// Whether two rows with the same hash have the same key.
    private static boolean same(Vector key, int first, int row) {
        if (key.isNull(first) || key.isNull(row)) {
            return key.isNull(first) && key.isNull(row);
        }
        return switch (key) {
            case BytesVector v -> BytesVector.equal(v, first, v, row);
            case Decimal128Vector v -> v.high()[first] == v.high()[row];
            default -> true;
        };
    }

    private interface Equality {
        boolean same(int first, int row);
    }

    private void number(long[] hashes, Equality equality) {
        for (int row = 0; row < codes.length; row++) {
            int slot = slot(hashes[row]);
            while (table[slot] != 0 && !matches(hashes, equality, firstRows[table[slot] - 1], row)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                codes[row] = count;
                add(slot, row, hashes);
            } else {
                codes[row] = table[slot] - 1;
            }
        }
    }

    private static boolean matches(long[] hashes, Equality equality, int first, int row) {
        return hashes[first] == hashes[row] && equality.same(first, row);
    }

    private int slot(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 1);
    }

    private void add(int slot, int row, long[] hashes) {
        if (count == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, 2 * count);
        }
        firstRows[count++] = row;
        table[slot] = count;
        if (2 * count > table.length) {
            rehash(hashes);
        }
    }

    private void rehash(long[] hashes) {
        table = new int[2 * table.length];
        for (int code = 0; code < count; code++) {
            int slot = slot(hashes[firstRows[code]]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = code + 1;
        }
    }
}
