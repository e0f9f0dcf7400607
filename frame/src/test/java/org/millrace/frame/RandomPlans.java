package org.millrace.frame;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;
import static org.millrace.frame.Expressions.lit;
import static org.millrace.frame.Expressions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.millrace.plan.expr.Expr;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Frames made by chance over small tables, the same for the same seed. Their expressions never fail: whole numbers
/// stay small.
final class RandomPlans {

    private static final Schema SCHEMA = Schema.of(
            new Field("small", PrimitiveType.INT32),
            new Field("whole", PrimitiveType.INT64),
            new Field("real", PrimitiveType.DOUBLE),
            new Field("text", PrimitiveType.STRING),
            new Field("day", PrimitiveType.DATE),
            new Field("number", PrimitiveType.INT64, false));

    private final Random random;
    private final Session session;

    RandomPlans(long seed, Session session) {
        this.random = new Random(seed);
        this.session = session;
    }

    /// A frame of up to so many operators.
    Frame frame(int operators) {
        Frame frame = table();
        for (int i = 0; i < operators; i++) {
            frame = over(frame);
        }
        return frame;
    }

    private Frame table() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            rows.add(Arrays.asList(
                    orNull(random.nextInt(5)),
                    orNull((long) random.nextInt(100) - 50),
                    orNull(real()),
                    orNull(List.of("", "a", "b", "ab", "é").get(random.nextInt(5))),
                    orNull(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(60))),
                    (long) i));
        }
        return session.fromRows(SCHEMA, rows);
    }

    private Object orNull(Object value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private double real() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> -0.0;
            case 2 -> 0.0;
            case 3 -> 1e300;
            default -> random.nextInt(1000) / 8.0 - 50;
        };
    }

    private Frame over(Frame frame) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> frame.filter(condition(frame, 2));
            case 2 -> frame.withColumn("c" + random.nextInt(3), value(frame, 2));
            case 3 -> frame.select(some(frame).toArray(Expr[]::new));
            case 4 -> frame.sort(key(frame), key(frame));
            case 5 -> frame.limit(random.nextInt(12));
            case 6 -> frame.offset(random.nextInt(3)).limit(random.nextInt(20));
            case 7 -> aggregate(frame);
            case 8 -> frame.unique(name(frame));
            case 9 ->
                random.nextBoolean()
                        ? frame.distinct()
                        : frame.select(value(frame, 1).as("v"), value(frame, 2).as("w"));
            default -> frame.union(frame.filter(condition(frame, 1)));
        };
    }

    private Frame aggregate(Frame frame) {
        List<Expr> keys = random.nextInt(3) == 0
                ? List.<Expr>of()
                : List.of(value(frame, 1).as("key"));
        Expr number = number(frame, 1);
        return frame.groupBy(keys.toArray(Expr[]::new))
                .agg(
                        count().as("n"),
                        number.sum().as("sum"),
                        number.mean().divide(2).as("half"),
                        col(name(frame)).count().as("values"),
                        col(name(frame)).max().as("top"));
    }

    private List<Expr> some(Frame frame) {
        Map<String, Expr> chosen = new LinkedHashMap<>();
        for (Field field : frame.schema().fields()) {
            if (random.nextInt(3) > 0) {
                chosen.put(field.name(), col(field.name()));
            }
        }
        chosen.put("chosen", value(frame, 1).as("chosen"));
        return List.copyOf(chosen.values());
    }

    private String name(Frame frame) {
        return frame.schema().field(random.nextInt(frame.schema().size())).name();
    }

    private Expr key(Frame frame) {
        Expr value = value(frame, 1);
        return random.nextBoolean() ? value.desc() : random.nextBoolean() ? value.nullsFirst() : value;
    }

    private Expr value(Frame frame, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> number(frame, depth);
            case 1 -> when(condition(frame, 0)).then(col(name(frame)).isNull()).otherwise(condition(frame, 0));
            default -> col(name(frame));
        };
    }

    /// A double, so that nothing overflows.
    private Expr number(Frame frame, int depth) {
        List<Expr> numbers = frame.schema().fields().stream()
                .filter(field -> field.type().numeric())
                .map(field -> col(field.name()).cast(PrimitiveType.DOUBLE))
                .toList();
        Expr leaf = numbers.isEmpty() || random.nextInt(4) == 0
                ? lit(random.nextInt(5) * 0.5)
                : numbers.get(random.nextInt(numbers.size()));
        if (depth == 0) {
            return leaf;
        }
        return switch (random.nextInt(5)) {
            case 0 -> leaf.plus(number(frame, depth - 1));
            case 1 -> leaf.times(number(frame, depth - 1));
            case 2 -> leaf.abs().sqrt();
            case 3 -> when(condition(frame, 0)).then(leaf).otherwise(number(frame, depth - 1));
            default -> leaf;
        };
    }

    private Expr condition(Frame frame, int depth) {
        if (depth > 0) {
            return switch (random.nextInt(4)) {
                case 0 -> condition(frame, depth - 1).and(condition(frame, depth - 1));
                case 1 -> condition(frame, depth - 1).or(condition(frame, depth - 1));
                case 2 -> condition(frame, depth - 1).not();
                default -> condition(frame, 0);
            };
        }
        Field field = frame.schema().field(random.nextInt(frame.schema().size()));
        return switch (random.nextInt(6)) {
            case 0 -> col(field.name()).isNull();
            case 1 -> lit(random.nextBoolean());
            default -> comparison(field.type(), col(field.name()));
        };
    }

    private Expr comparison(DataType type, Expr column) {
        Object bound = bound(type);
        return switch (random.nextInt(5)) {
            case 0 -> column.eq(bound);
            case 1 -> column.lt(bound);
            case 2 -> column.ge(bound);
            case 3 -> column.isIn(bound, bound(type));
            default -> column.ne(bound);
        };
    }

    private Object bound(DataType type) {
        return switch (type) {
            case PrimitiveType.STRING -> List.of("a", "b", "zz").get(random.nextInt(3));
            case PrimitiveType.DATE -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(60));
            case PrimitiveType.BOOLEAN -> random.nextBoolean();
            case DataType other when other.integer() -> random.nextInt(3) == 0 ? 2.5 : (Object) random.nextInt(6);
            default -> random.nextInt(100) / 4.0 - 10;
        };
    }
}
