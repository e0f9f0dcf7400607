package org.millrace.checks.sql;

import java.util.Random;

/// Random calls of window functions, over orders without ties where ties would let rows differ.
final class RandomWindowFunction {

    private static final String[] FRAMES = {
        "",
        "",
        " ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING",
        " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
        " ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
        " ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING",
        " GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW",
    };

    private final Random random;
    private final RandomScope scope;
    private final RandomExpression expressions;

    RandomWindowFunction(Random random, RandomScope scope, RandomExpression expressions) {
        this.random = random;
        this.scope = scope;
        this.expressions = expressions;
    }

    /// A call that gives a kind; a plain expression where the rows of the query cannot be told apart.
    Fragment of(ValueKind kind) {
        if (scope.ids().isEmpty()) {
            return kind == ValueKind.BIG ? Fragment.of("count(*) OVER ()") : expressions.of(kind, 1);
        }
        return switch (kind) {
            case BIG -> random.nextBoolean() ? ranked() : over("count(*)", true);
            case INTEGER -> over(Fragment.of("sum(", expressions.of(kind, 1), ")"), true, "::BIGINT");
            case DOUBLE -> over(Fragment.of(pick("avg(", "max("), expressions.of(kind, 1), ")"), true, "");
            case DECIMAL -> over(Fragment.of("sum(", expressions.of(kind, 1), ")"), true, "");
            case BOOLEAN, TEXT, DATE, MOMENT -> picked(kind);
        };
    }

    private Fragment ranked() {
        return over(pick("row_number()", "rank()", "dense_rank()", "ntile(3)"), false);
    }

    private Fragment picked(ValueKind kind) {
        Fragment value = expressions.of(kind, 1);
        return switch (random.nextInt(4)) {
            case 0 -> over(Fragment.of("lag(", value, ")"), false, "");
            case 1 -> over(Fragment.of("lead(", value, ", 2)"), false, "");
            case 2 -> over(Fragment.of("first_value(", value, ")"), true, "");
            default -> over(Fragment.of("last_value(", value, ")"), true, "");
        };
    }

    private Fragment over(String call, boolean framed) {
        return over(Fragment.of(call), framed, "");
    }

    private Fragment over(Fragment call, boolean framed, String cast) {
        ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
        Fragment partition =
                random.nextBoolean() ? Fragment.optional("PARTITION BY ", expressions.leaf(kind), " ") : Fragment.EMPTY;
        String first =
                random.nextBoolean() ? scope.column(kind, random) + pick("", " DESC", " NULLS FIRST") + ", " : "";
        String frame = framed ? FRAMES[random.nextInt(FRAMES.length)] : "";
        return Fragment.of(
                call,
                " OVER (",
                partition,
                "ORDER BY ",
                Fragment.optional(first),
                String.join(", ", scope.ids()),
                Fragment.optional(frame),
                ")" + cast);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
