package org.millrace.csv.write;

import java.math.BigDecimal;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;

/// Numbers and truth values. Fields of rows without a value are written too and replaced later.
final class NumberCells {

    private NumberCells() {}

    static void booleans(BooleanVector vector, Cells cells) {
        for (int i = 0; i < vector.length(); i++) {
            cells.text().append(vector.value(i) ? "true" : "false");
            cells.end();
        }
    }

    static void bytes(ByteVector vector, Cells cells) {
        for (int i = 0; i < vector.length(); i++) {
            DecimalDigits.append(vector.values()[i], cells.text());
            cells.end();
        }
    }

    static void shorts(ShortVector vector, Cells cells) {
        for (int i = 0; i < vector.length(); i++) {
            DecimalDigits.append(vector.values()[i], cells.text());
            cells.end();
        }
    }

    static void ints(IntVector vector, Cells cells) {
        int[] values = vector.values();
        for (int i = 0; i < vector.length(); i++) {
            DecimalDigits.append(values[i], cells.text());
            cells.end();
        }
    }

    static void longs(LongVector vector, Cells cells) {
        long[] values = vector.values();
        int scale = vector.type() instanceof DecimalType decimal ? decimal.scale() : 0;
        for (int i = 0; i < vector.length(); i++) {
            if (scale == 0) {
                DecimalDigits.append(values[i], cells.text());
            } else {
                cells.text().append(BigDecimal.valueOf(values[i], scale).toPlainString());
            }
            cells.end();
        }
    }

    static void decimals(Decimal128Vector vector, Cells cells) {
        int scale = ((DecimalType) vector.type()).scale();
        for (int i = 0; i < vector.length(); i++) {
            cells.text().append(new BigDecimal(vector.value(i), scale).toPlainString());
            cells.end();
        }
    }

    static void floats(FloatVector vector, Cells cells) {
        for (int i = 0; i < vector.length(); i++) {
            cells.text().append(DoubleDigits.plain(Float.toString(vector.values()[i])));
            cells.end();
        }
    }

    static void doubles(DoubleVector vector, Cells cells) {
        double[] values = vector.values();
        for (int i = 0; i < vector.length(); i++) {
            DoubleDigits.append(values[i], cells.text());
            cells.end();
        }
    }
}
