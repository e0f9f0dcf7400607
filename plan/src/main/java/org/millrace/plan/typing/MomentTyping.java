package org.millrace.plan.typing;

import org.millrace.plan.expression.Expression;
import org.millrace.vectors.PrimitiveType;

/// The types of functions that make dates and times of something else, or something else of them.
final class MomentTyping {

    private MomentTyping() {}

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case DAY_NAME, MONTH_NAME ->
                arguments.call(PrimitiveType.STRING, TimeTyping.moment(arguments.between(1, 1), 0));
            case LAST_DAY -> arguments.call(PrimitiveType.DATE, TimeTyping.moment(arguments.between(1, 1), 0));
            case EPOCH_MICROS -> arguments.call(PrimitiveType.INT64, TimeTyping.temporal(arguments.between(1, 1), 0));
            case STRFTIME ->
                arguments
                        .between(2, 2)
                        .call(PrimitiveType.STRING, TimeTyping.moment(arguments, 0), arguments.asText(1));
            case STRPTIME, TRY_STRPTIME -> arguments.between(2, 2).callEach(PrimitiveType.TIMESTAMP, arguments::asText);
            case MAKE_DATE -> arguments.between(3, 3).callEach(PrimitiveType.DATE, arguments::asLong);
            case MAKE_TIME ->
                arguments
                        .between(3, 3)
                        .callEach(PrimitiveType.TIME, i -> i < 2 ? arguments.asLong(i) : arguments.asDouble(i));
            case MAKE_TIMESTAMP -> timestamp(arguments);
            case TO_TIMESTAMP -> arguments.between(1, 1).callEach(PrimitiveType.TIMESTAMP_TZ, arguments::asDouble);
            default -> throw arguments.wrongTypes();
        };
    }

    private static Expression timestamp(Arguments arguments) {
        int parts = arguments.size() == 1 ? 1 : 6;
        return arguments
                .between(parts, parts)
                .callEach(PrimitiveType.TIMESTAMP, i -> i < 5 ? arguments.asLong(i) : arguments.asDouble(i));
    }
}
