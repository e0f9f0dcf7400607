package org.millrace.checks.sql;

import java.util.List;
import java.util.Random;

/// Random expressions of a kind over the columns of a scope. Arithmetic is kept in ranges where nothing overflows:
/// which rows a plan computes before it filters is each engine's own business.
final class RandomExpression {

    private final Random random;
    private final RandomScope scope;

    RandomExpression(Random random, RandomScope scope) {
        this.random = random;
        this.scope = scope;
    }

    /// An expression of a kind, at most so many operators deep.
    Fragment of(ValueKind kind, int depth) {
        Fragment made = depth <= 0 || random.nextInt(4) == 0 ? leaf(kind) : operator(kind, depth - 1);
        return made.or(Fragment.of(kind.literals()[0]));
    }

    /// A column, seldom a literal or a null.
    Fragment leaf(ValueKind kind) {
        int choice = random.nextInt(12);
        if (choice == 0) {
            return Fragment.of("NULL::" + kind.type());
        }
        String column = choice < 3 ? scope.outerColumn(kind, random) : scope.column(kind, random);
        if (column == null || choice == 3) {
            return Fragment.of(kind.literals()[random.nextInt(kind.literals().length)]);
        }
        return Fragment.of(column);
    }

    private Fragment operator(ValueKind kind, int depth) {
        Fragment one = of(kind, depth);
        return switch (random.nextInt(8)) {
            case 0 -> Fragment.orParts("coalesce(", one, ", ", of(kind, depth), ")");
            case 1 ->
                new Fragment(
                        List.of("CASE WHEN ", condition(depth), " THEN ", one, " ELSE ", of(kind, depth), " END"),
                        List.of(one));
            case 2 -> Fragment.orParts("nullif(", one, ", ", leaf(kind), ")");
            default -> own(kind, one, depth);
        };
    }

    private Fragment own(ValueKind kind, Fragment one, int depth) {
        return switch (kind) {
            case INTEGER -> integer(one, depth);
            case BIG -> Fragment.orParts("greatest(", one, ", ", of(kind, depth), ")");
            case DOUBLE -> floating(one, depth);
            case DECIMAL -> decimal(one, depth);
            case TEXT -> text(one, depth);
            case DATE -> date(one, depth);
            case MOMENT -> moment(one, depth);
            case BOOLEAN -> condition(depth);
        };
    }

    private Fragment integer(Fragment one, int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> Fragment.orParts("(", one, " + ", leaf(ValueKind.INTEGER), ")");
            case 1 -> Fragment.orParts("(", one, " - ", leaf(ValueKind.INTEGER), ")");
            case 2 -> Fragment.orParts("(", one, " * ", pick("2", "3", "-1"), ")");
            case 3 -> Fragment.orParts("abs(", one, ")");
            case 4 -> Fragment.of("length(", of(ValueKind.TEXT, depth), ")::INTEGER");
            case 5 -> Fragment.of("year(", of(ValueKind.DATE, depth), ")::INTEGER");
            case 6 -> Fragment.orParts("(", one, pick(" // ", " % "), pick("2", "3", "-4"), ")");
            case 7 -> Fragment.of("(", of(ValueKind.DATE, depth), " - ", leaf(ValueKind.DATE), ")::INTEGER");
            default -> Fragment.orParts("(- ", one, ")");
        };
    }

    private Fragment floating(Fragment one, int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> Fragment.orParts("(", one, pick(" + ", " - "), leaf(ValueKind.DOUBLE), ")");
            case 1 -> Fragment.orParts("(", one, " * ", pick("0.5", "-2", "3"), ")");
            case 2 -> Fragment.of("(", of(ValueKind.INTEGER, depth), " / ", pick("2", "4", "8"), ")");
            case 3 -> Fragment.orParts(pick("abs(", "floor(", "ceil("), one, ")");
            case 4 -> Fragment.of(of(ValueKind.INTEGER, depth), "::DOUBLE");
            case 5 -> Fragment.of(of(ValueKind.DECIMAL, depth), "::DOUBLE");
            default -> Fragment.orParts("(- ", one, ")");
        };
    }

    private Fragment decimal(Fragment one, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> Fragment.orParts("(", one, pick(" + ", " - "), leaf(ValueKind.DECIMAL), ")");
            case 1 -> Fragment.orParts("(", one, " * 2)");
            case 2 -> Fragment.of("(", leaf(ValueKind.INTEGER), " + ", of(ValueKind.DECIMAL, depth), ")");
            default -> Fragment.orParts("abs(", one, ")");
        };
    }

    private Fragment text(Fragment one, int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> Fragment.orParts("(", one, " || ", leaf(ValueKind.TEXT), ")");
            case 1 -> Fragment.orParts(pick("upper(", "lower(", "reverse(", "trim("), one, ")");
            case 2 -> Fragment.orParts("substring(", one, ", ", pick("1", "2", "3"), ", 2)");
            case 3 -> Fragment.orParts("replace(", one, ", 'a', 'xx')");
            case 4 -> Fragment.of(of(ValueKind.INTEGER, depth), "::VARCHAR");
            default -> Fragment.orParts("lpad(", one, ", 3, '*')");
        };
    }

    private Fragment date(Fragment one, int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> Fragment.orParts("(", one, " + ", pick("1", "-31", "365"), ")");
            case 1 -> Fragment.of(of(ValueKind.MOMENT, depth), "::DATE");
            default -> Fragment.orParts("date_trunc('", pick("month", "week", "year"), "', ", one, ")::DATE");
        };
    }

    private Fragment moment(Fragment one, int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> Fragment.orParts("(", one, " + INTERVAL ", pick("1 DAY", "1 MONTH", "90 MINUTE"), ")");
            case 1 -> Fragment.of(of(ValueKind.DATE, depth), "::TIMESTAMP");
            default -> Fragment.orParts("date_trunc('", pick("hour", "day", "month"), "', ", one, ")::TIMESTAMP");
        };
    }

    /// A condition without subqueries.
    Fragment condition(int depth) {
        ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
        Fragment left = of(kind, depth - 1);
        Fragment made = switch (random.nextInt(10)) {
            case 0 -> Fragment.of(left, pick(" IS NULL", " IS NOT NULL"));
            case 1 -> Fragment.of(left, pick(" IN (", " NOT IN ("), leaf(kind), ", ", leaf(kind), ")");
            case 2 -> Fragment.of(left, pick(" BETWEEN ", " NOT BETWEEN "), leaf(kind), " AND ", leaf(kind));
            case 3 -> Fragment.of(left, pick(" IS DISTINCT FROM ", " IS NOT DISTINCT FROM "), leaf(kind));
            case 4 ->
                Fragment.of(leaf(ValueKind.TEXT), pick(" LIKE ", " NOT LIKE "), pick("'a%'", "'%b%'", "'_'", "'%'"));
            case 5, 6 -> connective(depth);
            default -> Fragment.of(left, pick(" = ", " <> ", " < ", " <= ", " > ", " >= "), of(kind, depth - 1));
        };
        return Fragment.of("(", made, ")").or(Fragment.of("true"));
    }

    private Fragment connective(int depth) {
        if (depth <= 0) {
            return leaf(ValueKind.BOOLEAN);
        }
        Fragment one = condition(depth - 1);
        return random.nextInt(4) == 0
                ? Fragment.orParts("NOT ", one)
                : Fragment.orParts(one, pick(" AND ", " OR "), condition(depth - 1));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
