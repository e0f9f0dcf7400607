package org.millrace.kernels.select;

import org.millrace.errors.DefectException;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
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

/// Puts rows of a flat or constant vector into some rows of a started buffer, validity included. The buffer's other
/// rows stay what they were.
///
/// @param out       the buffer
/// @param positions the rows of the buffer to fill
/// @param count     how many
@SuppressWarnings("ArrayRecordComponent")
public record Placement(VectorBuffer out, int[] positions, int count) {

    /// Row `positions[i]` becomes row `i` of the source.
    public void scatter(Vector source) {
        int mask = Operands.mask(source);
        switch (Operands.flat(source)) {
            case BooleanVector v -> bits(v.values(), mask, false);
            case ByteVector v -> ByteRows.scatter(v.values(), mask, positions, count, out.bytes());
            case ShortVector v -> ShortRows.scatter(v.values(), mask, positions, count, out.shorts());
            case IntVector v -> IntRows.scatter(v.values(), mask, positions, count, out.ints());
            case LongVector v -> LongRows.scatter(v.values(), mask, positions, count, out.longs());
            case FloatVector v -> FloatRows.scatter(v.values(), mask, positions, count, out.floats());
            case DoubleVector v -> DoubleRows.scatter(v.values(), mask, positions, count, out.doubles());
            case Decimal128Vector v -> {
                LongRows.scatter(v.high(), mask, positions, count, out.longs());
                LongRows.scatter(v.low(), mask, positions, count, out.low());
            }
            case BytesVector v -> text(v, mask, false);
            case ListVector _, StructVector _, ConstantVector _, DictionaryVector _ -> throw unsupported();
        }
        nulls(source, mask, false);
    }

    /// Row `positions[i]` becomes row `positions[i]` of the source.
    public void overlay(Vector source) {
        int mask = Operands.mask(source);
        switch (Operands.flat(source)) {
            case BooleanVector v -> bits(v.values(), mask, true);
            case ByteVector v -> ByteRows.overlay(v.values(), mask, positions, count, out.bytes());
            case ShortVector v -> ShortRows.overlay(v.values(), mask, positions, count, out.shorts());
            case IntVector v -> IntRows.overlay(v.values(), mask, positions, count, out.ints());
            case LongVector v -> LongRows.overlay(v.values(), mask, positions, count, out.longs());
            case FloatVector v -> FloatRows.overlay(v.values(), mask, positions, count, out.floats());
            case DoubleVector v -> DoubleRows.overlay(v.values(), mask, positions, count, out.doubles());
            case Decimal128Vector v -> {
                LongRows.overlay(v.high(), mask, positions, count, out.longs());
                LongRows.overlay(v.low(), mask, positions, count, out.low());
            }
            case BytesVector v -> text(v, mask, true);
            case ListVector _, StructVector _, ConstantVector _, DictionaryVector _ -> throw unsupported();
        }
        nulls(source, mask, true);
    }

    private static DefectException unsupported() {
        return new DefectException("Only flat or constant values without parts can be placed.");
    }

    private void bits(long[] values, int mask, boolean sameRow) {
        long[] target = out.words();
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            Bits.put(target, position, Bits.test(values, (sameRow ? position : i) & mask));
        }
    }

    private void text(BytesVector source, int mask, boolean sameRow) {
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            int row = (sameRow ? position : i) & mask;
            out.set(position, source.data(), source.starts()[row], source.isNull(row) ? 0 : source.lengths()[row]);
        }
    }

    private void nulls(Vector source, int mask, boolean sameRow) {
        long[] validity = Operands.flat(source).validity();
        if (validity == null && !out.hasNulls()) {
            return;
        }
        long[] target = out.writableValidity();
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            Bits.put(target, position, Bits.valid(validity, (sameRow ? position : i) & mask));
        }
    }
}
