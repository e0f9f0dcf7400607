package org.millrace.checks.sql;

import java.util.List;
import java.util.Random;

/// The FROM of a random query: tables, derived tables and joins of every kind.
final class RandomSource {

    private static final int MOST_JOINS = 2;

    private static final String[] JOINS = {
        "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN", "SEMI JOIN", "ANTI JOIN", "JOIN", "LEFT JOIN"
    };

    private final Random random;
    private final RandomScope scope;
    private final int depth;

    RandomSource(Random random, RandomScope scope, int depth) {
        this.random = random;
        this.scope = scope;
        this.depth = depth;
    }

    /// Tables and joins, whose columns are in the scope from now on.
    Fragment from() {
        Fragment from = table(scope);
        int joins = depth <= 1 ? random.nextInt(2) : random.nextInt(MOST_JOINS + 1);
        for (int i = 0; i < joins; i++) {
            from = joined(from);
        }
        return from;
    }

    private Fragment joined(Fragment left) {
        String join = JOINS[random.nextInt(JOINS.length)];
        boolean keepsLeft = join.startsWith("SEMI") || join.startsWith("ANTI");
        RandomScope right = keepsLeft ? new RandomScope(null) : scope;
        RandomScope own = new RandomScope(null);
        String alias = alias();
        own.addTable(alias);
        Fragment table = Fragment.of(name() + " " + alias);
        if (join.equals("CROSS JOIN")) {
            scope.addTable(alias);
            return new Fragment(List.of(left, " CROSS JOIN ", table), List.of(left));
        }
        Fragment on = condition(own, alias);
        if (right == scope) {
            scope.addTable(alias);
        }
        return new Fragment(List.of(left, " " + join + " ", table, " ON ", on), List.of(left));
    }

    private Fragment condition(RandomScope own, String alias) {
        ValueKind kind = random.nextBoolean()
                ? ValueKind.INTEGER
                : ValueKind.values()[random.nextInt(ValueKind.values().length)];
        String left = scope.column(kind, random);
        if (left == null) {
            return Fragment.of("true");
        }
        Fragment equal = Fragment.of(left + " = " + alias + "." + kind.column());
        return switch (random.nextInt(6)) {
            case 0 -> Fragment.of(equal, Fragment.optional(" AND ", new RandomExpression(random, own).condition(1)));
            case 1 -> Fragment.of(equal, Fragment.optional(" AND ", new RandomExpression(random, scope).condition(1)));
            case 2 -> Fragment.of(left + " IS NOT DISTINCT FROM " + alias + "." + kind.column());
            case 3 -> Fragment.of(left + " < " + alias + "." + kind.column());
            default -> equal;
        };
    }

    private Fragment table(RandomScope into) {
        String alias = alias();
        if (depth > 1 && random.nextInt(5) == 0) {
            List<ValueKind> kinds = RandomQuery.kinds(random);
            Fragment inner = new RandomSelect(random, null, depth - 1).select(kinds);
            into.addDerived(alias, kinds);
            return Fragment.of("(", inner, ") " + alias);
        }
        into.addTable(alias);
        return Fragment.of(name() + " " + alias);
    }

    private String name() {
        return RandomTables.NAMES.get(random.nextInt(RandomTables.NAMES.size()));
    }

    /// A name that hardly any other table of the query has.
    private String alias() {
        return "t" + random.nextInt(100_000);
    }
}
