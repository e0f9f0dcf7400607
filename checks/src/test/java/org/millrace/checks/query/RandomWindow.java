package org.millrace.checks.query;

import static org.millrace.frame.Expressions.col;

import java.time.Duration;
import java.time.Period;
import java.util.Random;
import org.millrace.plan.expr.OrderExpr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expression.WindowFrame;

/// A window over [WindowTable] that a seed chooses, in both forms.
///
/// @param sql     what stands in OVER
/// @param window  the same
/// @param ordered whether there is an order
/// @param total   whether no two rows are equal in the order
record RandomWindow(String sql, Window window, boolean ordered, boolean total) {

    private static final WindowFrame.Unit[] UNITS = WindowFrame.Unit.values();

    static RandomWindow of(Random random) {
        return new Maker(random).make();
    }

    /// Collects both forms.
    private static final class Maker {

        private final Random random;
        private Window window = Window.all();
        private final StringBuilder sql = new StringBuilder();

        Maker(Random random) {
            this.random = random;
        }

        RandomWindow make() {
            String partition = pick("", "p", "ps", "p, ps", "b");
            if (!partition.isEmpty()) {
                window = Window.partitionBy(partition.split(", "));
                sql.append("PARTITION BY ").append(partition).append(' ');
            }
            int unit = random.nextInt(UNITS.length + 1) - 1;
            String key = key(unit);
            boolean total = key.equals("id") || (unit >= 0 && UNITS[unit] == WindowFrame.Unit.ROWS);
            if (!key.isEmpty()) {
                order(key, total);
            }
            if (unit >= 0) {
                frame(UNITS[unit], key);
            }
            return new RandomWindow(sql.toString(), window, !key.isEmpty(), total);
        }

        private String key(int unit) {
            if (unit < 0) {
                return pick("", "k", "id", "x");
            }
            return switch (UNITS[unit]) {
                case ROWS -> pick("ts", "x", "s", "k");
                case RANGE -> pick("k", "d", "ts", "i", "z", "dec");
                case GROUPS -> pick("k", "s", "x", "b");
            };
        }

        private void order(String key, boolean total) {
            boolean descending = random.nextBoolean();
            boolean nullsFirst = random.nextBoolean();
            OrderExpr order = new OrderExpr(col(key), descending, nullsFirst);
            sql.append("ORDER BY ").append(key).append(descending ? " DESC" : " ASC");
            sql.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
            if (total && !key.equals("id")) {
                window = window.orderBy(order, col("id"));
                sql.append(", id");
            } else {
                window = window.orderBy(order);
            }
        }

        private void frame(WindowFrame.Unit unit, String key) {
            boolean time = unit == WindowFrame.Unit.RANGE && (key.equals("d") || key.equals("ts"));
            String step = !time ? "" : pick("DAY", "DAY", "MONTH");
            int reach = step.equals("MONTH") ? 3 : random.nextInt(10) == 0 ? 1000 : 8;
            long start = (long) random.nextInt(2 * reach) - reach;
            long end = Math.min(reach, start + random.nextInt(2 * reach));
            boolean openStart = random.nextInt(4) == 0;
            boolean openEnd = random.nextInt(5) == 0;
            long last = openStart && random.nextBoolean() ? 0 : end;
            sql.append(' ').append(unit).append(" BETWEEN ");
            sql.append(openStart ? "UNBOUNDED PRECEDING" : border(start, step)).append(" AND ");
            sql.append(openEnd ? "UNBOUNDED FOLLOWING" : border(last, step));
            Object from = openStart ? (Object) Window.UNBOUNDED_PRECEDING : distance(start, step);
            Object to = openEnd ? (Object) Window.UNBOUNDED_FOLLOWING : distance(last, step);
            window = switch (unit) {
                case ROWS -> window.rowsBetween((Long) from, (Long) to);
                case GROUPS -> window.groupsBetween((Long) from, (Long) to);
                case RANGE -> window.rangeBetween(from, to);
            };
            if (random.nextInt(4) == 0) {
                WindowFrame.Exclusion exclusion = WindowFrame.Exclusion.values()[random.nextInt(1, 4)];
                window = window.excluding(exclusion);
                sql.append(" EXCLUDE ").append(exclusion.name().replace('_', ' '));
            }
        }

        private static String border(long distance, String step) {
            if (distance == 0) {
                return "CURRENT ROW";
            }
            String amount = step.isEmpty() ? "" + Math.abs(distance) : "INTERVAL " + Math.abs(distance) + " " + step;
            return amount + (distance < 0 ? " PRECEDING" : " FOLLOWING");
        }

        private static Object distance(long distance, String step) {
            return switch (step) {
                case "MONTH" -> Period.ofMonths((int) distance);
                case "DAY" -> distance % 2 == 0 ? Duration.ofDays(distance) : Period.ofDays((int) distance);
                default -> distance;
            };
        }

        private String pick(String... options) {
            return options[random.nextInt(options.length)];
        }
    }
}
