package org.millrace.checks.sql;

import java.util.List;
import java.util.Random;

/// Random subqueries that may name columns of the query around them.
final class RandomSubquery {

    private final Random random;
    private final RandomScope outer;
    private final int depth;
    private final RandomExpression around;

    RandomSubquery(Random random, RandomScope outer, int depth) {
        this.random = random;
        this.outer = outer;
        this.depth = depth;
        around = new RandomExpression(random, outer);
    }

    /// EXISTS, IN, ANY, ALL, or a comparison with one value.
    Fragment condition() {
        ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                Fragment.of(pick("EXISTS (", "NOT EXISTS ("), rows(kind), ")").or(Fragment.of("true"));
            case 2, 3 ->
                Fragment.of("(", around.leaf(kind), pick(" IN (", " NOT IN ("), rows(kind), "))")
                        .or(Fragment.of("true"));
            case 4 ->
                Fragment.of(
                                "(",
                                around.leaf(kind),
                                pick(" = ", " < ", " >= ", " <> "),
                                pick("ANY (", "ALL ("),
                                rows(kind),
                                "))")
                        .or(Fragment.of("true"));
            default ->
                Fragment.of("(", around.leaf(kind), pick(" = ", " < ", " >= "), scalar(kind), ")")
                        .or(Fragment.of("true"));
        };
    }

    /// A query of one value.
    Fragment scalar(ValueKind kind) {
        Inner inner = new Inner();
        RandomAggregate aggregates = new RandomAggregate(random, inner.own);
        boolean aggregated = random.nextInt(4) > 0;
        Fragment value = aggregated ? aggregates.of(kind) : inner.expressions.leaf(kind);
        Fragment query = aggregated
                ? Fragment.of("(SELECT ", value, " FROM ", inner.table, inner.where(), ")")
                : Fragment.of(
                        "(SELECT ",
                        value,
                        " FROM ",
                        inner.table,
                        inner.where(),
                        " ORDER BY ",
                        inner.alias,
                        ".id LIMIT 1)");
        return query.or(Fragment.of(kind.literals()[0]));
    }

    private Fragment rows(ValueKind kind) {
        if (depth > 2 && random.nextInt(4) == 0) {
            return new RandomSelect(random, outer, depth - 1).select(List.of(kind));
        }
        Inner inner = new Inner();
        return Fragment.of("SELECT ", inner.expressions.leaf(kind), " FROM ", inner.table, inner.where());
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// The table of a subquery.
    private final class Inner {

        private final String alias = "u" + random.nextInt(100_000);
        private final Fragment table =
                Fragment.of(RandomTables.NAMES.get(random.nextInt(RandomTables.NAMES.size())) + " " + alias);
        private final RandomExpression expressions;
        /// Without columns from around it: an aggregate of nothing else would belong to the query around.
        private final RandomExpression own;

        Inner() {
            RandomScope scope = new RandomScope(outer);
            scope.addTable(alias);
            expressions = new RandomExpression(random, scope);
            RandomScope closed = new RandomScope(null);
            closed.addTable(alias);
            own = new RandomExpression(random, closed);
        }

        Fragment where() {
            ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
            String column = outer.column(kind, random);
            Fragment link = column == null
                    ? Fragment.of("true")
                    : Fragment.of(alias + "." + kind.column() + pick(" = ", " = ", " = ", " < ", " <> ") + column);
            return switch (random.nextInt(4)) {
                case 0 -> Fragment.EMPTY;
                case 1 -> Fragment.optional(" WHERE ", expressions.condition(1));
                case 2 -> Fragment.optional(" WHERE ", link, Fragment.optional(" AND ", expressions.condition(1)));
                default -> Fragment.optional(" WHERE ", link);
            };
        }
    }
}
