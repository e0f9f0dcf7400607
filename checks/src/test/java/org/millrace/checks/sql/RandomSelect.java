package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One random SELECT: its tables, its condition, and columns of given kinds, which are plain expressions, groups with
/// aggregates, or window functions.
final class RandomSelect {

    private static final Pattern COLUMN = Pattern.compile("[tu][0-9]+\\.");

    private final Random random;
    private final RandomScope scope;
    private final RandomSource source;
    private final RandomExpression expressions;
    private final RandomSubquery subqueries;
    private final int depth;

    /// @param outer the scope of the query around this one
    /// @param depth how deep queries and expressions may nest
    RandomSelect(Random random, @Nullable RandomScope outer, int depth) {
        this.random = random;
        this.depth = depth;
        scope = new RandomScope(outer);
        source = new RandomSource(random, scope, depth);
        expressions = new RandomExpression(random, scope);
        subqueries = new RandomSubquery(random, scope, depth);
    }

    /// A query with columns of these kinds, named `c0`, `c1` and so on.
    Fragment select(List<ValueKind> kinds) {
        Fragment from = source.from();
        Fragment where = random.nextInt(5) < 3 ? Fragment.EMPTY : Fragment.optional(" WHERE ", condition());
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> grouped(kinds, from, where);
            case 3 -> windowed(kinds, from, where);
            default -> plain(kinds, from, where);
        };
    }

    /// A condition, often one with a subquery.
    Fragment condition() {
        if (depth <= 1 || random.nextInt(3) > 0) {
            return expressions.condition(2);
        }
        Fragment nested = subqueries.condition();
        return switch (random.nextInt(4)) {
            case 0 -> Fragment.orParts("(", nested, " OR ", expressions.condition(1), ")");
            case 1 -> Fragment.orParts("(", nested, " AND ", expressions.condition(1), ")");
            case 2 -> Fragment.orParts("(NOT ", nested, ")");
            default -> nested;
        };
    }

    private Fragment plain(List<ValueKind> kinds, Fragment from, Fragment where) {
        List<Fragment> columns = new ArrayList<>();
        for (ValueKind kind : kinds) {
            boolean nested = depth > 1 && random.nextInt(6) == 0;
            columns.add(nested ? subqueries.scalar(kind) : expressions.of(kind, 2));
        }
        String distinct = random.nextInt(6) == 0 ? "DISTINCT " : "";
        return Fragment.of("SELECT ", Fragment.optional(distinct), named(columns), " FROM ", from, where);
    }

    private Fragment grouped(List<ValueKind> kinds, Fragment from, Fragment where) {
        RandomAggregate aggregates = new RandomAggregate(random, expressions);
        List<Fragment> keys = new ArrayList<>();
        List<Fragment> columns = new ArrayList<>();
        boolean constant = true;
        for (ValueKind kind : kinds) {
            if (random.nextBoolean()) {
                Fragment key = expressions.of(kind, 1);
                constant &= !COLUMN.matcher(key.sql()).find();
                keys.add(Fragment.of(String.valueOf(columns.size() + 1)));
                columns.add(key);
            } else {
                columns.add(aggregates.of(kind));
            }
        }
        Fragment having = random.nextInt(3) == 0 && !keys.isEmpty()
                ? Fragment.optional(" HAVING ", aggregates.condition())
                : Fragment.EMPTY;
        return Fragment.of("SELECT ", named(columns), " FROM ", from, where, groups(keys, constant), having);
    }

    /// @param constant whether no key has a column: what GROUP BY ALL makes of those differs
    private Fragment groups(List<Fragment> keys, boolean constant) {
        if (keys.isEmpty()) {
            return Fragment.EMPTY;
        }
        String all = String.join(", ", keys.stream().map(Fragment::sql).toList());
        return switch (random.nextInt(6)) {
            case 0 -> Fragment.of(" GROUP BY ROLLUP (" + all + ")").or(Fragment.of(" GROUP BY " + all));
            case 1 -> Fragment.of(" GROUP BY CUBE (" + all + ")").or(Fragment.of(" GROUP BY " + all));
            case 2 -> Fragment.of(constant ? " GROUP BY " + all : " GROUP BY ALL");
            default -> Fragment.of(" GROUP BY " + all);
        };
    }

    private Fragment windowed(List<ValueKind> kinds, Fragment from, Fragment where) {
        RandomWindowFunction windows = new RandomWindowFunction(random, scope, expressions);
        List<Fragment> columns = new ArrayList<>();
        for (ValueKind kind : kinds) {
            columns.add(random.nextInt(3) == 0 ? expressions.of(kind, 1) : windows.of(kind));
        }
        Fragment qualify = random.nextInt(4) == 0
                ? Fragment.optional(" QUALIFY ", windows.of(ValueKind.BIG), " <= 3")
                : Fragment.EMPTY;
        return Fragment.of("SELECT ", named(columns), " FROM ", from, where, qualify);
    }

    private static Fragment named(List<Fragment> columns) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(i == 0 ? "" : ", ");
            parts.add(columns.get(i));
            parts.add(" AS c" + i);
        }
        return new Fragment(parts, List.of());
    }
}
