package org.millrace.engine.spill;

import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Writes vectors as bytes, from which [VectorDecoder] makes vectors with the same values: every bit of them, also of
/// NaN. Constants and dictionaries stay what they are; dictionaries are kept beside the file while they are small, so
/// that what is read has the very same dictionary.
final class VectorEncoder {

    static final byte FLAT = 0;
    static final byte CONSTANT = 1;
    static final byte CODES = 2;

    private final BlockWriter out;
    private final SharedDictionaries dictionaries;

    VectorEncoder(BlockWriter out, SharedDictionaries dictionaries) {
        this.out = out;
        this.dictionaries = dictionaries;
    }

    void write(Vector vector) {
        switch (vector) {
            case ConstantVector constant -> {
                out.put(CONSTANT);
                flat(constant.value());
            }
            case DictionaryVector encoded -> dictionary(encoded);
            default -> {
                out.put(FLAT);
                flat(vector);
            }
        }
    }

    private void dictionary(DictionaryVector encoded) {
        int number = dictionaries.number(encoded.dictionary());
        if (number < 0) {
            out.put(FLAT);
            flat(Flatten.of(encoded));
            return;
        }
        out.put(CODES);
        out.putInt(number);
        validity(encoded);
        Narrowed.write(out, encoded.codes(), encoded.length());
    }

    private void validity(Vector vector) {
        long[] bits = vector.validity();
        out.put(bits == null ? 0 : 1);
        if (bits != null) {
            out.put(bits, Bits.words(vector.length()));
        }
    }

    private void flat(Vector vector) {
        int rows = vector.length();
        validity(vector);
        switch (vector) {
            case BooleanVector v -> out.put(v.values(), Bits.words(rows));
            case ByteVector v -> out.put(v.values(), 0, rows);
            case ShortVector v -> out.put(v.values(), rows);
            case IntVector v -> Narrowed.write(out, v.values(), rows);
            case LongVector v -> Narrowed.write(out, v.values(), rows);
            case FloatVector v -> out.put(v.values(), rows);
            case DoubleVector v -> out.put(v.values(), rows);
            case Decimal128Vector v -> {
                Narrowed.write(out, v.high(), rows);
                Narrowed.write(out, v.low(), rows);
            }
            case BytesVector v -> bytes(v, rows);
            case ListVector v -> lists(v, rows);
            case StructVector v -> v.children().forEach(this::write);
            case ConstantVector _, DictionaryVector _ -> flat(Flatten.of(vector));
        }
    }

    /// Lengths and then only those bytes that belong to a value.
    private void bytes(BytesVector vector, int rows) {
        int[] lengths = vector.lengths();
        int[] counted = new int[rows];
        long total = 0;
        for (int i = 0; i < rows; i++) {
            counted[i] = vector.isNull(i) ? 0 : lengths[i];
            total += counted[i];
        }
        Narrowed.write(out, counted, rows);
        out.putInt(Math.toIntExact(total));
        byte[] data = vector.data();
        int[] starts = vector.starts();
        int place = out.reserve((int) total);
        byte[] target = out.bytes();
        for (int i = 0; i < rows; i++) {
            System.arraycopy(data, starts[i], target, place, counted[i]);
            place += counted[i];
        }
    }

    /// Lengths and then only those elements that belong to a list, in order.
    private void lists(ListVector vector, int rows) {
        int[] counted = new int[rows];
        int total = 0;
        for (int i = 0; i < rows; i++) {
            counted[i] = vector.isNull(i) ? 0 : vector.lengths()[i];
            total = Math.addExact(total, counted[i]);
        }
        int[] elements = new int[total];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < counted[i]; j++) {
                elements[next++] = vector.starts()[i] + j;
            }
        }
        Narrowed.write(out, counted, rows);
        out.putInt(total);
        write(Gather.rows(vector.child(), elements, total));
    }
}
