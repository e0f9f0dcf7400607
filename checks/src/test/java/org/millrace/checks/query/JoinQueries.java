package org.millrace.checks.query;

import static org.millrace.frame.Expressions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.millrace.frame.Frame;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;

/// Random joins of two tables `l` and `r` with the columns of [JoinTables], for Millrace and in SQL.
final class JoinQueries {

    private JoinQueries() {}

    /// A join in both forms.
    ///
    /// @param sql  the statement
    /// @param type which rows come out
    /// @param on   what must match
    record Pair(String sql, JoinType type, JoinOn on) {

        Frame frame(Frame left, Frame right) {
            return left.join(right, type, on);
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    /// A key: how SQL compares it, and both sides.
    private record Key(String left, String right, Object leftValue, Object rightValue) {}

    private static final List<Key> KEYS = List.of(
            new Key("l.small", "r.small", col("small"), col("small")),
            new Key("l.small", "r.wide", col("small"), col("wide")),
            new Key("l.wide", "r.wide", col("wide"), col("wide")),
            new Key("l.text", "r.text", col("text"), col("text")),
            new Key("l.number", "r.number", col("number"), col("number")),
            new Key("l.money", "r.money", col("money"), col("money")),
            new Key("l.small", "r.money", col("small"), col("money")),
            new Key("l.day", "r.day", col("day"), col("day")),
            new Key("l.flag", "r.flag", col("flag"), col("flag")),
            new Key("l.small + 1", "r.small", col("small").plus(1), col("small")),
            new Key("l.small", "r.number", col("small"), col("number")));

    static Pair random(Random random) {
        JoinType type = JoinType.values()[random.nextInt(6)];
        JoinOn on = JoinOn.nothing();
        List<String> conditions = new ArrayList<>();
        int keys = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 4);
        for (int i = 0; i < keys; i++) {
            Key key = KEYS.get(random.nextInt(KEYS.size()));
            boolean nullSafe = random.nextInt(4) == 0;
            on = nullSafe
                    ? on.andNullSafeKeys(key.leftValue(), key.rightValue())
                    : on.andKeys(key.leftValue(), key.rightValue());
            conditions.add(key.left() + (nullSafe ? " IS NOT DISTINCT FROM " : " = ") + key.right());
        }
        if (keys == 0 || random.nextInt(2) == 0) {
            on = random.nextBoolean()
                    ? condition(random.nextInt(7), on, conditions)
                    : RangeConditions.add(random.nextInt(RangeConditions.COUNT), on, conditions);
        }
        String columns = type.leftOnly() ? "l.*" : "l.*, r.*";
        String name = type.name().toUpperCase(Locale.ROOT) + " JOIN";
        String sql = "SELECT " + columns + " FROM l " + name + " r ON " + String.join(" AND ", conditions);
        return new Pair(sql, type, on);
    }

    private static JoinOn condition(int which, JoinOn on, List<String> conditions) {
        switch (which) {
            case 0 -> {
                conditions.add("l.id < r.id");
                return on.andCondition(col("id").lt(col("id_right")));
            }
            case 1 -> {
                conditions.add("(l.text = r.text OR l.small > r.wide)");
                return on.andCondition(
                        col("text").eq(col("text_right")).or(col("small").gt(col("wide_right"))));
            }
            case 2 -> {
                conditions.add("r.id % 3 = 0");
                return on.andCondition(col("id_right").mod(3).eq(0));
            }
            case 3 -> {
                conditions.add("l.id % 3 = 0");
                return on.andCondition(col("id").mod(3).eq(0));
            }
            case 4 -> {
                conditions.add("l.day BETWEEN r.day AND r.until");
                return on.andCondition(col("day").between(col("day_right"), col("until_right")));
            }
            case 5 -> {
                conditions.add("r.number >= l.number AND l.flag = r.flag");
                return on.andCondition(
                        col("number_right").ge(col("number")).and(col("flag").eq(col("flag_right"))));
            }
            default -> {
                conditions.add("l.small IS NOT DISTINCT FROM r.small AND r.text IS NOT NULL AND l.flag");
                return on.andCondition(col("small")
                        .eqNullSafe(col("small_right"))
                        .and(col("text_right").isNotNull())
                        .and(col("flag")));
            }
        }
    }
}
