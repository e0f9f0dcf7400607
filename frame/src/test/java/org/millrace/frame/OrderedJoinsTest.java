package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Joins give the same rows in whatever order they are joined.
class OrderedJoinsTest {

    private static final int QUERIES = "long".equals(System.getProperty("millrace.tests")) ? 2000 : 60;

    /// Tables `a` to `d` of different sizes, with two keys and a value each, some of them missing.
    private static Frame table(Session session, Random random, char name) {
        Schema schema = Schema.of(
                new Field(name + "_first", PrimitiveType.INT64),
                new Field(name + "_second", PrimitiveType.INT64),
                new Field(name + "_value", PrimitiveType.INT64));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 5 + random.nextInt(20); i > 0; i--) {
            rows.add(Arrays.asList(key(random), key(random), (long) random.nextInt(50)));
        }
        return session.fromRows(schema, rows);
    }

    private static Object key(Random random) {
        return random.nextInt(8) == 0 ? null : (long) random.nextInt(6);
    }

    private static Expr column(Random random, int tables) {
        char table = (char) ('a' + random.nextInt(tables));
        return col(table + (random.nextBoolean() ? "_first" : "_second"));
    }

    private static Expr condition(Random random, int tables) {
        return switch (random.nextInt(8)) {
            case 0 -> col("a_value").lt(col("c_value"));
            case 1 -> col("b_value").gt(20);
            case 2 -> column(random, tables).plus(column(random, tables)).eq(column(random, tables));
            case 3 ->
                col("a_value")
                        .lt(10)
                        .and(col("b_value").gt(5))
                        .or(col("a_value").gt(40).and(col("b_value").lt(30)));
            default -> column(random, tables).eq(column(random, tables));
        };
    }

    /// A product of three or four tables, which conditions and perhaps a semi or anti join make smaller.
    private static Frame query(Session session, long seed) {
        Random random = new Random(seed);
        int tables = 3 + random.nextInt(2);
        Frame frame = table(session, random, 'a');
        for (int i = 1; i < tables; i++) {
            frame = frame.crossJoin(table(session, random, (char) ('a' + i)));
        }
        for (int i = random.nextInt(5); i >= 0; i--) {
            frame = frame.filter(condition(random, tables));
        }
        if (random.nextBoolean()) {
            JoinType type = random.nextBoolean() ? JoinType.SEMI : JoinType.ANTI;
            frame = frame.join(table(session, random, 'e'), type, JoinOn.keys(column(random, tables), col("e_first")));
        }
        return frame;
    }

    @Test
    void everyOrderGivesTheSameRows() {
        int changed = 0;
        try (Session written = Session.builder()
                        .threads(2)
                        .disableRule("order-joins")
                        .disableRule("imply-side-conditions")
                        .disableRule("factor-disjunctions")
                        .build();
                Session ordering = Session.builder().threads(2).build()) {
            for (long seed = 0; seed < QUERIES; seed++) {
                Frame expected = query(written, seed);
                Frame frame = query(ordering, seed);
                assertThat(frame.collect().fingerprint().unordered())
                        .as("seed " + seed + "\n" + frame.explain())
                        .isEqualTo(expected.collect().fingerprint().unordered());
                changed += frame.explain().equals(expected.explain()) ? 0 : 1;
            }
        }
        assertThat(changed).as("queries of which the order changed").isGreaterThan(QUERIES / 4);
    }
}
