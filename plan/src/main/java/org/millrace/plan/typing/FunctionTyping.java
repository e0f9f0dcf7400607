package org.millrace.plan.typing;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.PrimitiveType;

/// The typed form of each function; [Function] says what the forms are.
public final class FunctionTyping {

    private FunctionTyping() {}

    /// A function of typed arguments, which are converted to what it is implemented for.
    public static Expression call(Function function, List<Expression> values) {
        Arguments arguments = new Arguments(function, values);
        return switch (function) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, INTEGER_DIVIDE, MODULO, NEGATE -> ArithmeticTyping.call(arguments);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, NOT_DISTINCT ->
                ComparisonTyping.compare(arguments.between(2, 2));
            case LEAST, GREATEST -> ComparisonTyping.extreme(arguments.atLeast(1));
            case COALESCE -> ComparisonTyping.first(arguments.atLeast(1));
            case NULL_IF -> ComparisonTyping.nullIf(arguments.between(2, 2));
            case AND, OR -> arguments.atLeast(2).callEach(PrimitiveType.BOOLEAN, arguments::asBoolean);
            case NOT -> arguments.between(1, 1).callEach(PrimitiveType.BOOLEAN, arguments::asBoolean);
            case IS_NULL, IS_NOT_NULL -> arguments.between(1, 1).callEach(PrimitiveType.BOOLEAN, arguments::at);
            case IS_NAN -> MathTyping.isNaN(arguments.between(1, 1));
            case ABS, ROUND, FLOOR, CEIL, TRUNCATE -> MathTyping.inOwnType(arguments.between(1, 2));
            case SQRT, CBRT, LN, LOG10, LOG2, LOG1P, EXP, EXPM1, SIGN -> ofOneDouble(arguments);
            case SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, DEGREES, RADIANS -> ofOneDouble(arguments);
            case POWER, ATAN2 -> arguments.between(2, 2).callEach(PrimitiveType.DOUBLE, arguments::asDouble);
            case LENGTH, OCTET_LENGTH, POSITION -> TextTyping.call(arguments);
            case LOWER, UPPER, TRIM, TRIM_START, TRIM_END, SUBSTRING, CONCAT -> TextTyping.call(arguments);
            case REPLACE, REVERSE, REPEAT, PAD_START, PAD_END -> TextTyping.call(arguments);
            case CONTAINS, STARTS_WITH, ENDS_WITH, LIKE -> TextTyping.call(arguments);
            case REGEXP_MATCHES, REGEXP_REPLACE, REGEXP_EXTRACT -> TextTyping.call(arguments);
            case EXTRACT, DATE_TRUNCATE, DATE_ADD, DATE_DIFFERENCE -> TimeTyping.call(arguments);
            case LIST_LENGTH, LIST_ELEMENT, LIST_CONTAINS, STRUCT_FIELD -> NestedTyping.call(arguments);
            case LOG -> arguments.between(2, 2).callEach(PrimitiveType.DOUBLE, arguments::asDouble);
            case EVEN, COT, ASINH, ACOSH, ATANH -> ofOneDouble(arguments);
            case IS_FINITE, IS_INFINITE -> arguments.between(1, 1).callEach(PrimitiveType.BOOLEAN, arguments::asDouble);
            case BITWISE_AND, BITWISE_OR, BITWISE_XOR, BITWISE_NOT -> BitTyping.call(arguments);
            case SHIFT_LEFT, SHIFT_RIGHT, BIT_COUNT -> BitTyping.call(arguments);
            case GCD, LCM -> arguments.between(2, 2).callEach(PrimitiveType.INT64, arguments::asLong);
            case FACTORIAL -> arguments.between(1, 1).callEach(PrimitiveType.INT64, arguments::asLong);
            case LEFT, RIGHT, CHR, UNICODE, ASCII, TRANSLATE, SPLIT_PART, CONCAT_WS -> TextTyping.call(arguments);
            case MD5, SHA1, SHA256, HEX, UNHEX, BIN, TO_BASE64, FROM_BASE64 -> TextTyping.call(arguments);
            case LEVENSHTEIN, REGEXP_FULL_MATCH, REGEXP_REPLACE_FIRST, GLOB -> TextTyping.call(arguments);
            case STRING_SPLIT, REGEXP_SPLIT, REGEXP_EXTRACT_ALL -> TextTyping.call(arguments);
            case DATE_ELAPSED -> TimeTyping.call(arguments);
            case DAY_NAME, MONTH_NAME, LAST_DAY, EPOCH_MICROS, STRFTIME -> MomentTyping.call(arguments);
            case MAKE_DATE, MAKE_TIME, MAKE_TIMESTAMP, TO_TIMESTAMP -> MomentTyping.call(arguments);
            case STRPTIME, TRY_STRPTIME -> MomentTyping.call(arguments);
            case TIME_RANGE, TIME_SERIES -> TimeTyping.call(arguments);
            case LIST_VALUE, LIST_SLICE, LIST_CONCAT, FLATTEN, RANGE, SERIES -> ListTyping.call(arguments);
            case LIST_POSITION, LIST_SORT, LIST_REVERSE, LIST_DISTINCT -> ListTyping.call(arguments);
            case LIST_HAS_ANY, LIST_HAS_ALL, LIST_JOIN -> ListTyping.call(arguments);
            case LIST_SUM, LIST_MEAN, LIST_MIN, LIST_MAX, LIST_COUNT -> ListTyping.call(arguments);
            case STRUCT_PACK -> NestedTyping.struct(arguments);
            case SORT_KEY -> arguments.between(1, 1).callEach(PrimitiveType.BINARY, arguments::at);
            case ORDER_KEY -> NestedTyping.orderKey(arguments);
            case HASH -> arguments.atLeast(1).callEach(PrimitiveType.INT64, arguments::at);
        };
    }

    private static Expression ofOneDouble(Arguments arguments) {
        return arguments.between(1, 1).callEach(PrimitiveType.DOUBLE, arguments::asDouble);
    }
}
