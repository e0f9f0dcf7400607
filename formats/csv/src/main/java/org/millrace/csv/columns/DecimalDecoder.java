package org.millrace.csv.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.NumberStyle;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Decimal numbers, exactly: one with more digits after the point than the type's scale is a bad value, unless they are
/// zeros.
final class DecimalDecoder extends ValueDecoder {

    private final NumberStyle style;
    private final DecimalType decimal;
    private final boolean wide;
    private long[] low = new long[0];
    private long[] high = new long[0];

    DecimalDecoder(ColumnPlace place, DecimalType decimal, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.decimal = decimal;
        this.style = options.numbers();
        this.wide = decimal.layout() == Layout.INT128;
    }

    @Override
    void reserve(int count) {
        if (low.length < count) {
            low = new long[count];
            high = wide ? new long[count] : high;
        }
    }

    @Override
    int parse(FieldSlices fields, int from) {
        return from;
    }

    @Override
    boolean parseText(String text, int row) {
        BigInteger unscaled = unscaled(style.normalised(text));
        if (unscaled == null) {
            return false;
        }
        low[row] = unscaled.longValue();
        if (wide) {
            high[row] = unscaled.shiftRight(Long.SIZE).longValue();
        }
        return true;
    }

    private @Nullable BigInteger unscaled(String text) {
        BigDecimal number = NumberText.parseDecimal(text);
        if (number == null || number.precision() - (long) number.scale() > DecimalType.MAX_PRECISION + 1) {
            return null;
        }
        try {
            BigDecimal scaled = number.setScale(decimal.scale(), RoundingMode.UNNECESSARY);
            return scaled.precision() <= decimal.precision() ? scaled.unscaledValue() : null;
        } catch (ArithmeticException tooFine) {
            return null;
        }
    }

    @Override
    Vector vector(int count) {
        return wide
                ? new Decimal128Vector(decimal, high, low, count, validity())
                : new LongVector(decimal, low, count, validity());
    }
}
