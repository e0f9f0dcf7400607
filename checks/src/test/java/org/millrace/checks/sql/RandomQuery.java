package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Random queries: joins, subqueries, groups, windows and set operations.
///
/// @param sql    the query
/// @param sorted the columns by which the rows come in order, from 0; empty for any order. A double ends them: its last
///               digit may decide.
record RandomQuery(Fragment sql, List<Integer> sorted) {

    private static final int DEPTH = 3;

    /// A query over the tables of [RandomTables].
    static RandomQuery of(Random random) {
        List<ValueKind> kinds = kinds(random);
        Fragment body = random.nextInt(5) == 0
                ? setOperation(random, kinds)
                : new RandomSelect(random, null, DEPTH).select(kinds);
        if (random.nextInt(3) > 0) {
            return new RandomQuery(body, List.of());
        }
        List<Integer> keys = IntStream.rangeClosed(1, kinds.size()).boxed().toList();
        String limit =
                kinds.contains(ValueKind.DOUBLE) ? "" : " LIMIT " + random.nextInt(12) + " OFFSET " + random.nextInt(3);
        boolean limited = !limit.isEmpty() && random.nextBoolean();
        int count = limited ? keys.size() : random.nextInt(1, keys.size() + 1);
        List<Fragment> order = new ArrayList<>();
        for (Integer key : keys.subList(0, count)) {
            order.add(Fragment.of(key + direction(random)));
        }
        Fragment sorted = Fragment.of(
                body,
                " ORDER BY ",
                Fragment.of(String.join(", ", order.stream().map(Fragment::sql).toList())),
                Fragment.optional(limited ? limit : ""));
        List<Integer> certain = IntStream.range(0, count)
                .takeWhile(key -> kinds.get(key) != ValueKind.DOUBLE)
                .boxed()
                .toList();
        return new RandomQuery(sorted, certain);
    }

    private static String direction(Random random) {
        String[] choices = {"", " DESC", " NULLS FIRST", " DESC NULLS LAST", " DESC NULLS FIRST"};
        return choices[random.nextInt(choices.length)];
    }

    private static Fragment setOperation(Random random, List<ValueKind> kinds) {
        String[] choices = {"UNION ALL", "UNION", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"};
        Fragment left = new RandomSelect(random, null, DEPTH - 1).select(kinds);
        Fragment right = new RandomSelect(random, null, DEPTH - 1).select(kinds);
        return Fragment.orParts(left, " " + choices[random.nextInt(choices.length)] + " ", right);
    }

    static List<ValueKind> kinds(Random random) {
        List<ValueKind> kinds = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            kinds.add(ValueKind.values()[random.nextInt(ValueKind.values().length)]);
        }
        return kinds;
    }
}
