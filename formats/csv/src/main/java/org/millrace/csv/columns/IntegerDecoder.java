package org.millrace.csv.columns;

import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.NumberStyle;
import org.millrace.kernels.text.DecimalText;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Integers of 8 to 64 bits.
final class IntegerDecoder extends ValueDecoder {

    private final NumberStyle style;
    private final PrimitiveType type;
    private final long maximum;
    private long[] values = new long[0];
    private int[] ints = new int[0];
    private short[] shorts = new short[0];
    private byte[] bytes = new byte[0];

    IntegerDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.style = options.numbers();
        this.type = (PrimitiveType) type();
        this.maximum = switch (type) {
            case INT8 -> Byte.MAX_VALUE;
            case INT16 -> Short.MAX_VALUE;
            case INT32 -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    @Override
    void reserve(int count) {
        if (values.length < count) {
            values = new long[count];
        }
    }

    /// Stops also at numbers that are out of the type's range.
    @Override
    int parse(FieldSlices fields, int from) {
        int stop = DecimalText.longs(fields.bytes(), fields.starts(), fields.ends(), from, fields.count(), values);
        if (maximum == Long.MAX_VALUE) {
            return stop;
        }
        for (int i = from; i < stop; i++) {
            if (!fits(values[i])) {
                return i;
            }
        }
        return stop;
    }

    private boolean fits(long value) {
        return value <= maximum && value >= -maximum - 1;
    }

    @Override
    boolean parseText(String text, int row) {
        Long value = NumberText.parseLong(style.normalised(text));
        if (value == null || !fits(value)) {
            return false;
        }
        values[row] = value;
        return true;
    }

    @Override
    Vector vector(int count) {
        return switch (type) {
            case INT8 -> bytes(count);
            case INT16 -> shorts(count);
            case INT32 -> ints(count);
            default -> new LongVector(type, values, count, validity());
        };
    }

    private Vector bytes(int count) {
        bytes = bytes.length < count ? new byte[count] : bytes;
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) values[i];
        }
        return new ByteVector(type, bytes, count, validity());
    }

    private Vector shorts(int count) {
        shorts = shorts.length < count ? new short[count] : shorts;
        for (int i = 0; i < count; i++) {
            shorts[i] = (short) values[i];
        }
        return new ShortVector(type, shorts, count, validity());
    }

    private Vector ints(int count) {
        ints = ints.length < count ? new int[count] : ints;
        for (int i = 0; i < count; i++) {
            ints[i] = (int) values[i];
        }
        return new IntVector(type, ints, count, validity());
    }
}
