package org.millrace.plan.typing;

import java.util.function.IntFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The types of text functions.
final class TextTyping {

    private static final DataType TEXT = PrimitiveType.STRING;
    private static final DataType NUMBER = PrimitiveType.INT64;
    private static final DataType TRUTH = PrimitiveType.BOOLEAN;

    private TextTyping() {}

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case LENGTH -> texts(arguments.between(1, 1), NUMBER);
            case OCTET_LENGTH -> octets(arguments.between(1, 1));
            case LOWER, UPPER, REVERSE -> texts(arguments.between(1, 1), TEXT);
            case TRIM, TRIM_START, TRIM_END -> texts(arguments.between(1, 2), TEXT);
            case SUBSTRING -> textThenNumbers(arguments.between(2, 3));
            case REPEAT -> textThenNumbers(arguments.between(2, 2));
            case CONCAT -> arguments.atLeast(1).callEach(TEXT, shown(arguments));
            case REPLACE, REGEXP_REPLACE -> texts(arguments.between(3, 3), TEXT);
            case CONTAINS, STARTS_WITH, ENDS_WITH, REGEXP_MATCHES -> texts(arguments.between(2, 2), TRUTH);
            case LIKE -> texts(arguments.between(2, 3), TRUTH);
            case POSITION -> texts(arguments.between(2, 2), NUMBER);
            case REGEXP_EXTRACT ->
                arguments.between(2, 3).callEach(TEXT, i -> i < 2 ? arguments.asText(i) : arguments.asLong(i));
            case PAD_START, PAD_END ->
                arguments.between(3, 3).callEach(TEXT, i -> i == 1 ? arguments.asLong(i) : arguments.asText(i));
            default -> throw arguments.wrongTypes();
        };
    }

    private static Expression texts(Arguments arguments, DataType result) {
        return arguments.callEach(result, arguments::asText);
    }

    private static Expression textThenNumbers(Arguments arguments) {
        return arguments.callEach(TEXT, i -> i == 0 ? arguments.asText(i) : arguments.asLong(i));
    }

    private static Expression octets(Arguments arguments) {
        return arguments.type(0) == PrimitiveType.BINARY
                ? arguments.call(NUMBER, arguments.at(0))
                : texts(arguments, NUMBER);
    }

    /// Any value that can be shown as text, as text.
    private static IntFunction<Expression> shown(Arguments arguments) {
        return i -> {
            if (arguments.type(i).nested() || arguments.type(i) == PrimitiveType.BINARY) {
                throw arguments.wrongTypes();
            }
            return Coercion.to(arguments.at(i), TEXT);
        };
    }
}
