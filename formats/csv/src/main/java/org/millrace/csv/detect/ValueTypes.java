package org.millrace.csv.detect;

import org.jspecify.annotations.Nullable;
import org.millrace.csv.columns.NumberText;
import org.millrace.csv.columns.TimeText;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Which type a text has by its looks, and which type holds the values of two.
///
/// Integers too large for 64 bits are decimals of up to 38 digits, and text beyond: nothing is rounded unless the
/// column has fractions.
public final class ValueTypes {

    private static final DecimalType WIDE = new DecimalType(DecimalType.MAX_PRECISION, 0);

    private final CsvOptions options;

    /// Types of values that are written as the options say.
    public ValueTypes(CsvOptions options) {
        this.options = options;
    }

    /// The type of a value; null for a text that stands for no value.
    public @Nullable DataType of(String field) {
        String text = field.strip();
        if (text.isEmpty() || options.nulls().texts().contains(field)) {
            return null;
        }
        DataType number = number(options.numbers().normalised(text));
        if (number != null) {
            return number;
        }
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> PrimitiveType.BOOLEAN;
            default -> temporal(text);
        };
    }

    private static @Nullable DataType number(String text) {
        if (NumberText.isInteger(text)) {
            if (NumberText.parseLong(text) != null) {
                return PrimitiveType.INT64;
            }
            int digits = text.length() - (text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0);
            return digits <= DecimalType.MAX_PRECISION ? WIDE : PrimitiveType.STRING;
        }
        return NumberText.parseDouble(text) == null ? null : PrimitiveType.DOUBLE;
    }

    private DataType temporal(String text) {
        if (TimeText.date(text, options.times().date()) != null) {
            return PrimitiveType.DATE;
        }
        if (TimeText.timestamp(text, options.times().timestamp()) != null) {
            return PrimitiveType.TIMESTAMP;
        }
        if (TimeText.time(text) != null) {
            return PrimitiveType.TIME;
        }
        return TimeText.instant(text) == null ? PrimitiveType.STRING : PrimitiveType.TIMESTAMP_TZ;
    }

    /// The narrowest type that holds the values of both; null takes any.
    public static @Nullable DataType join(@Nullable DataType left, @Nullable DataType right) {
        if (left == null || left.equals(right)) {
            return right;
        }
        if (right == null) {
            return left;
        }
        if (left.numeric() && right.numeric()) {
            return joinNumbers(left, right);
        }
        boolean days = left == PrimitiveType.DATE && right == PrimitiveType.TIMESTAMP
                || left == PrimitiveType.TIMESTAMP && right == PrimitiveType.DATE;
        return days ? PrimitiveType.TIMESTAMP : PrimitiveType.STRING;
    }

    private static DataType joinNumbers(DataType left, DataType right) {
        if (left.floating() || right.floating()) {
            return PrimitiveType.DOUBLE;
        }
        if (left.integer() && right.integer()) {
            return PrimitiveType.INT64;
        }
        boolean whole =
                !(left instanceof DecimalType l && l.scale() > 0) && !(right instanceof DecimalType r && r.scale() > 0);
        return whole ? WIDE : PrimitiveType.DOUBLE;
    }
}
