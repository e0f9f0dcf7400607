package org.millrace.kernels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.errors.ResourceException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.Layout;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// The arrays that the results of a kernel are written to, used again for every batch. [#start(int)] opens a batch,
/// then the arrays of the type's layout are there to be filled, then [#vector()] gives a view that stays until the
/// next start.
public final class VectorBuffer {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final DataType type;
    private int rows;

    private long[] validity = {};
    private boolean nulls;

    private long[] words = {};
    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};
    private long[] longs = {};
    private long[] low = {};
    private float[] floats = {};
    private double[] doubles = {};

    private byte[] text = {};
    private byte[] ownText = {};
    private int textEnd;
    private int[] lengths = {};

    /// An empty buffer for values of a flat type.
    public VectorBuffer(DataType type) {
        this.type = type;
    }

    /// The type of the values.
    public DataType type() {
        return type;
    }

    /// Forgets what is there and makes room for this many rows, all of which have a value at first.
    public void start(int newRows) {
        rows = newRows;
        nulls = false;
        textEnd = 0;
        text = ownText;
        switch (type.layout()) {
            case BIT -> words = words.length < Bits.words(rows) ? new long[Bits.words(rows)] : words;
            case INT8 -> bytes = bytes.length < rows ? new byte[rows] : bytes;
            case INT16 -> shorts = shorts.length < rows ? new short[rows] : shorts;
            case INT32 -> ints = ints.length < rows ? new int[rows] : ints;
            case INT64 -> longs = longs.length < rows ? new long[rows] : longs;
            case INT128 -> {
                longs = longs.length < rows ? new long[rows] : longs;
                low = low.length < rows ? new long[rows] : low;
            }
            case FLOAT -> floats = floats.length < rows ? new float[rows] : floats;
            case DOUBLE -> doubles = doubles.length < rows ? new double[rows] : doubles;
            case BYTES -> {
                ints = ints.length < rows ? new int[rows] : ints;
                lengths = lengths.length < rows ? new int[rows] : lengths;
            }
            case LIST, STRUCT -> throw new DefectException("A buffer cannot hold nested values of type " + type + ".");
        }
    }

    /// The bits of boolean results.
    public long[] words() {
        return words;
    }

    /// The values of 8-bit integers.
    public byte[] bytes() {
        return bytes;
    }

    /// The values of 16-bit integers.
    public short[] shorts() {
        return shorts;
    }

    /// The values of layout INT32.
    public int[] ints() {
        return ints;
    }

    /// The values of layout INT64, or the upper halves of INT128.
    public long[] longs() {
        return longs;
    }

    /// The lower halves of INT128.
    public long[] low() {
        return low;
    }

    /// The values of 32-bit floating point.
    public float[] floats() {
        return floats;
    }

    /// The values of 64-bit floating point.
    public double[] doubles() {
        return doubles;
    }

    /// Where each string starts, for kernels that point into an array of their input given to [#pointInto(byte[])].
    public int[] starts() {
        return ints;
    }

    /// How many bytes each string has; likewise.
    public int[] lengths() {
        return lengths;
    }

    /// Makes [#starts()] count in an array that is not this buffer's.
    public void pointInto(byte[] data) {
        text = data;
    }

    /// Sets a string or binary value to a copy of these bytes.
    public void set(int row, byte[] source, int from, int length) {
        int start = reserve(length);
        System.arraycopy(source, from, text, start, length);
        finish(row, start, length);
    }

    /// Makes room for `length` more bytes of text; gives where they start in [#text()].
    public int reserve(int length) {
        long needed = (long) textEnd + length;
        if (needed > ownText.length) {
            if (needed > LARGEST_ARRAY) {
                throw new ResourceException("The strings of one batch come to more than 2 GiB.");
            }
            long grown = Math.max(needed, Math.min(LARGEST_ARRAY, Math.max(256, 2L * ownText.length)));
            ownText = Arrays.copyOf(ownText, (int) grown);
            text = ownText;
        }
        return textEnd;
    }

    /// The bytes of strings, to be written after [#reserve(int)], which may replace the array.
    public byte[] text() {
        return text;
    }

    /// Sets a string to `length` bytes at `start`, written to [#text()] after a [#reserve(int)] that gave that start.
    public void finish(int row, int start, int length) {
        ints[row] = start;
        lengths[row] = length;
        textEnd = start + length;
    }

    /// Makes a row that has no value safe to read: only strings need it.
    public void blank(int row) {
        if (type.layout() == Layout.BYTES) {
            ints[row] = 0;
            lengths[row] = 0;
        }
    }

    /// Takes away the rows that have no value in `other`; null takes none.
    public void requireValid(long @Nullable [] other) {
        if (other == null) {
            return;
        }
        int count = Bits.words(rows);
        if (!nulls) {
            writableValidity();
            System.arraycopy(other, 0, validity, 0, count);
            return;
        }
        long[] target = validity;
        for (int i = 0; i < count; i++) {
            target[i] &= other[i];
        }
    }

    /// Takes away the value of a row.
    public void setNull(int row) {
        Bits.clear(writableValidity(), row);
    }

    /// Whether a row has a value so far.
    public boolean valid(int row) {
        return !nulls || Bits.test(validity, row);
    }

    /// Whether some row may have no value.
    public boolean hasNulls() {
        return nulls;
    }

    /// The validity as words that may be changed.
    public long[] writableValidity() {
        if (!nulls) {
            int count = Bits.words(rows);
            if (validity.length < count) {
                validity = new long[count];
            }
            Arrays.fill(validity, 0, count, -1L);
            nulls = true;
        }
        return validity;
    }

    /// The rows as a vector, which shares the arrays.
    public Vector vector() {
        long[] valid = nulls ? validity : null;
        return switch (type.layout()) {
            case BIT -> new BooleanVector(words, rows, valid);
            case INT8 -> new ByteVector(type, bytes, rows, valid);
            case INT16 -> new ShortVector(type, shorts, rows, valid);
            case INT32 -> new IntVector(type, ints, rows, valid);
            case INT64 -> new LongVector(type, longs, rows, valid);
            case INT128 -> new Decimal128Vector(type, longs, low, rows, valid);
            case FLOAT -> new FloatVector(type, floats, rows, valid);
            case DOUBLE -> new DoubleVector(type, doubles, rows, valid);
            case BYTES -> new BytesVector(type, text, ints, lengths, rows, valid);
            case LIST, STRUCT -> throw new DefectException("A buffer cannot hold nested values of type " + type + ".");
        };
    }
}
