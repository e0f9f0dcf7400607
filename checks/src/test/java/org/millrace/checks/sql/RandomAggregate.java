package org.millrace.checks.sql;

import java.util.Random;

/// Random calls of aggregate functions.
final class RandomAggregate {

    private final Random random;
    private final RandomExpression expressions;

    RandomAggregate(Random random, RandomExpression expressions) {
        this.random = random;
        this.expressions = expressions;
    }

    /// A call that gives a kind.
    Fragment of(ValueKind kind) {
        Fragment call = switch (kind) {
            case INTEGER -> Fragment.of("sum(", pick("", "DISTINCT "), expressions.of(ValueKind.INTEGER, 1), ")");
            case BIG -> count();
            case DOUBLE -> floating();
            case DECIMAL -> Fragment.of("sum(", expressions.of(ValueKind.DECIMAL, 1), ")");
            case BOOLEAN -> Fragment.of(pick("bool_and(", "bool_or("), expressions.condition(1), ")");
            case TEXT, DATE, MOMENT -> Fragment.of(pick("min(", "max("), expressions.of(kind, 1), ")");
        };
        Fragment filter = random.nextInt(5) == 0
                ? Fragment.optional(" FILTER (WHERE ", expressions.condition(1), ")")
                : Fragment.EMPTY;
        String target = kind == ValueKind.INTEGER ? "::BIGINT" : "";
        return Fragment.of(call, filter, target);
    }

    /// A comparison of a call.
    Fragment condition() {
        return switch (random.nextInt(3)) {
            case 0 -> Fragment.of("count(*) > ", pick("0", "1", "2"));
            case 1 -> Fragment.of(of(ValueKind.INTEGER), pick(" < ", " >= "), pick("0", "5"));
            default -> Fragment.of(of(ValueKind.TEXT), pick(" IS NULL", " IS NOT NULL", " > 'b'"));
        };
    }

    private Fragment count() {
        ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
        return random.nextInt(3) == 0
                ? Fragment.of("count(*)")
                : Fragment.of("count(", pick("", "DISTINCT "), expressions.of(kind, 1), ")");
    }

    private Fragment floating() {
        ValueKind kind = random.nextBoolean() ? ValueKind.DOUBLE : ValueKind.INTEGER;
        return kind == ValueKind.DOUBLE
                ? Fragment.of(pick("avg(", "sum(", "min(", "max("), expressions.of(kind, 1), ")")
                : Fragment.of(pick("avg(", "stddev(", "var_pop(", "median("), expressions.of(kind, 1), ")");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
