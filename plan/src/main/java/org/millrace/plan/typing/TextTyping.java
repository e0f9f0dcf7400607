package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The types of text functions.
final class TextTyping {

    private static final DataType TEXT = PrimitiveType.STRING;
    private static final DataType NUMBER = PrimitiveType.INT64;
    private static final DataType TEXTS = ListTyping.listOf(PrimitiveType.STRING);
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
            case LEFT, RIGHT -> textThenNumbers(arguments.between(2, 2));
            case CHR, BIN -> arguments.between(1, 1).callEach(TEXT, arguments::asLong);
            case UNICODE, ASCII -> texts(arguments.between(1, 1), NUMBER);
            case TRANSLATE, REGEXP_REPLACE_FIRST -> texts(arguments.between(3, 3), TEXT);
            case SPLIT_PART ->
                arguments.between(3, 3).callEach(TEXT, i -> i == 2 ? arguments.asLong(i) : arguments.asText(i));
            case CONCAT_WS -> joined(arguments.atLeast(1));
            case MD5, SHA1, SHA256, TO_BASE64 -> bytes(arguments.between(1, 1), TEXT);
            case HEX ->
                arguments.between(1, 1).type(0).integer()
                        ? arguments.call(TEXT, arguments.asLong(0))
                        : bytes(arguments, TEXT);
            case UNHEX, FROM_BASE64 -> texts(arguments.between(1, 1), PrimitiveType.BINARY);
            case LEVENSHTEIN -> texts(arguments.between(2, 2), NUMBER);
            case REGEXP_FULL_MATCH, GLOB -> texts(arguments.between(2, 2), TRUTH);
            case STRING_SPLIT, REGEXP_SPLIT -> texts(arguments.between(2, 2), TEXTS);
            case REGEXP_EXTRACT_ALL ->
                arguments.between(2, 3).callEach(TEXTS, i -> i < 2 ? arguments.asText(i) : arguments.asLong(i));
            default -> throw arguments.wrongTypes();
        };
    }

    private static Expression bytes(Arguments arguments, DataType result) {
        return arguments.type(0) == PrimitiveType.BINARY
                ? arguments.call(result, arguments.at(0))
                : texts(arguments, result);
    }

    /// Joining skips what is null, as a list's elements are joined.
    private static Expression joined(Arguments arguments) {
        Expression separator = arguments.asText(0);
        IntFunction<Expression> shown = shown(arguments);
        List<Expression> parts = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            parts.add(shown.apply(i));
        }
        Expression list = parts.isEmpty() ? Literals.of(TEXTS, List.of()) : new Call(Function.LIST_VALUE, parts, TEXTS);
        return new Call(Function.LIST_JOIN, List.of(list, separator), TEXT);
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
