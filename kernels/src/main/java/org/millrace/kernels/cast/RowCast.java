package org.millrace.kernels.cast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// A cast that converts one row at a time, for conversions that cost far more than the call: parsing, printing, exact
/// decimals.
///
/// @param conversion converts the rows
/// @param trying     whether what cannot be converted becomes null
record RowCast(RowConversion conversion, boolean trying) implements Kernel {

    /// Converts single rows.
    @FunctionalInterface
    interface RowConversion {

        /// Converts the value of a row, which has one; false if that cannot be.
        boolean convert(Vector in, int row, VectorBuffer out);
    }

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Vector in = operands[0];
        for (int i = 0; i < rows; i++) {
            if (!out.valid(i)) {
                out.blank(i);
            } else if (!conversion.convert(in, i, out)) {
                if (!trying) {
                    throw new DataException(shown(Values.at(in, i)) + " is not a value of type " + out.type() + ".");
                }
                out.setNull(i);
                out.blank(i);
            }
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case String text -> "'" + text + "'";
            case BigDecimal number -> number.toPlainString();
            case byte[] bytes -> "x'" + java.util.HexFormat.of().formatHex(bytes) + "'";
            case null, default -> String.valueOf(value);
        };
    }
}
