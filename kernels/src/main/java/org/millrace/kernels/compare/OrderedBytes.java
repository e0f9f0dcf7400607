package org.millrace.kernels.compare;

import java.util.Arrays;
import org.millrace.errors.ResourceException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
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

/// Lists and structs as bytes whose unsigned order is that of [RowOrder], equal bytes standing for equal values, so
/// that whoever sorts, groups or joins by bytes can do so by nested values.
///
/// Numbers are big-endian with their sign turned round; a zero byte in a text is escaped and two zeros end it; each
/// element of a list and field of a struct comes after a mark that says whether it is there, and a zero mark ends a
/// list. Missing parts are above all others.
public final class OrderedBytes implements Kernel {

    private static final byte END = 0;
    private static final byte PRESENT = 1;
    private static final byte MISSING = 2;
    private static final int LARGEST = 1 << 30;

    private byte[] bytes = new byte[64];
    private int end;

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Vector values = Operands.flat(operands[0]);
        int mask = Operands.mask(operands[0]);
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
                continue;
            }
            end = 0;
            value(values, i & mask);
            out.set(i, bytes, 0, end);
        }
    }

    /// The key of several columns: each row's values one after the other, each behind a mark that says where nulls go,
    /// with all bits turned round where it descends. Never missing.
    ///
    /// @param operands    flat
    /// @param descending  for each operand
    /// @param nullsFirst  for each operand
    public void keys(Vector[] operands, boolean[] descending, boolean[] nullsFirst, int rows, VectorBuffer out) {
        for (int i = 0; i < rows; i++) {
            end = 0;
            for (int k = 0; k < operands.length; k++) {
                boolean missing = operands[k].isNull(i);
                add(!missing ? PRESENT : nullsFirst[k] ? END : MISSING, 1);
                int from = end;
                if (!missing) {
                    value(operands[k], i);
                }
                for (int at = from; descending[k] && at < end; at++) {
                    bytes[at] = (byte) ~bytes[at];
                }
            }
            out.set(i, bytes, 0, end);
        }
    }

    private void value(Vector vector, int row) {
        switch (vector) {
            case BooleanVector v -> add(v.value(row) ? 1 : 0, 1);
            case ByteVector v -> add(v.value(row) ^ Byte.MIN_VALUE, 1);
            case ShortVector v -> add(v.value(row) ^ Short.MIN_VALUE, 2);
            case IntVector v -> add(v.value(row) ^ Integer.MIN_VALUE, 4);
            case LongVector v -> add(v.value(row) ^ Long.MIN_VALUE, 8);
            case FloatVector v -> floating(v.value(row));
            case DoubleVector v -> floating(v.value(row));
            case Decimal128Vector v -> {
                add(v.high()[row] ^ Long.MIN_VALUE, 8);
                add(v.low()[row], 8);
            }
            case BytesVector v -> text(v, row);
            case ListVector v -> list(v, row);
            case StructVector v -> v.children().forEach(child -> part(child, row));
            case ConstantVector v -> value(v.value(), 0);
            case DictionaryVector v -> value(v.dictionary(), v.codes()[row]);
        }
    }

    private void part(Vector vector, int row) {
        boolean missing = vector.isNull(row);
        add(missing ? MISSING : PRESENT, 1);
        if (!missing) {
            value(vector, row);
        }
    }

    private void list(ListVector lists, int row) {
        int start = lists.starts()[row];
        for (int i = start; i < start + lists.lengths()[row]; i++) {
            part(lists.child(), i);
        }
        add(END, 1);
    }

    /// Every NaN is the same and above all numbers; -0.0 is 0.0.
    private void floating(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        add(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, 8);
    }

    private void text(BytesVector texts, int row) {
        int start = texts.starts()[row];
        int length = texts.lengths()[row];
        byte[] data = texts.data();
        reserve(2L * length + 2);
        for (int i = start; i < start + length; i++) {
            bytes[end++] = data[i];
            if (data[i] == 0) {
                bytes[end++] = 1;
            }
        }
        bytes[end++] = 0;
        bytes[end++] = 0;
    }

    /// Adds the lowest bytes of a number, the highest of them first.
    private void add(long value, int count) {
        reserve(count);
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            bytes[end++] = (byte) (value >>> shift);
        }
    }

    private void reserve(long more) {
        long needed = end + more;
        if (needed > LARGEST) {
            throw new ResourceException("A list or struct is too large to be compared.");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, 2L * bytes.length)));
        }
    }
}
