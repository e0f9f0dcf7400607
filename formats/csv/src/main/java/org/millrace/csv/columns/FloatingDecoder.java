package org.millrace.csv.columns;

import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.NumberStyle;
import org.millrace.kernels.text.DecimalText;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Floating-point numbers. Those of 32 bits are all parsed as text: rounding twice would not be exact.
final class FloatingDecoder extends ValueDecoder {

    private final NumberStyle style;
    private final boolean single;
    private double[] values = new double[0];
    private float[] singles = new float[0];

    FloatingDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.style = options.numbers();
        this.single = type() == PrimitiveType.FLOAT;
    }

    @Override
    void reserve(int count) {
        if (single && singles.length < count) {
            singles = new float[count];
        } else if (!single && values.length < count) {
            values = new double[count];
        }
    }

    @Override
    int parse(FieldSlices fields, int from) {
        return single || style.decimal() != '.'
                ? from
                : DecimalText.doubles(fields.bytes(), fields.starts(), fields.ends(), from, fields.count(), values);
    }

    @Override
    boolean parseText(String text, int row) {
        String plain = style.normalised(text);
        Double value = NumberText.parseDouble(plain);
        if (value == null) {
            return false;
        }
        if (single) {
            boolean word = value.isNaN() || value.isInfinite();
            singles[row] = word ? value.floatValue() : Float.parseFloat(plain);
        } else {
            values[row] = value;
        }
        return true;
    }

    @Override
    Vector vector(int count) {
        return single
                ? new FloatVector(type(), singles, count, validity())
                : new DoubleVector(type(), values, count, validity());
    }
}
