package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.typing.Binder;
import org.millrace.plan.typing.Plans;

class ReduceGroupsTest {

    private static final Rule RULE = new ReduceGroups();
    private static final Relation LINES = SizedTable.scan("lines", 600_000, "l_part 20000", "l_price 1000");
    private static final Relation PARTS = SizedTable.scan("parts", 20_000, "p_part 20000", "p_size 50");

    private static Relation where(Relation scan, Expr condition) {
        Scan all = (Scan) scan;
        return new Scan(
                all.table(), all.columns(), new Binder(all.schema()).condition(condition), OptionalLong.empty());
    }

    private static Relation meanOfEachPart(Relation parts, JoinType type) {
        Relation sold = Plans.join(LINES, parts, JoinType.INNER, JoinOn.keys(col("l_part"), col("p_part")));
        Relation means = Plans.aggregate(
                SizedTable.scan("other", 600_000, "part 20000", "price 1000"),
                List.of(col("part")),
                List.of(col("price").mean().as("mean")));
        return Plans.join(sold, means, type, JoinOn.keys(col("l_part"), col("part")));
    }

    @Test
    void aggregatesGroupsOfTheFilteredTableOnly() {
        assertChanges(
                RULE,
                meanOfEachPart(where(PARTS, col("p_size").eq(7)), JoinType.LEFT),
                "Left join on l_part = part; holds the right side",
                "  Inner join on l_part = p_part; holds the right side",
                "    Scan lines: l_part, l_price",
                "    Scan parts: p_part, p_size; where (p_size = 7)",
                "  Aggregate mean(cast(price AS double)) AS mean by part",
                "    Semi join on part = p_part; holds the right side",
                "      Scan other: part, price",
                "      Project p_part",
                "        Scan parts: p_part, p_size; where (p_size = 7)");
    }

    @Test
    void keepsGroupsThatMayAllBeFound() {
        assertKeeps(RULE, meanOfEachPart(PARTS, JoinType.LEFT));
        assertKeeps(RULE, meanOfEachPart(where(PARTS, col("p_size").gt(7)), JoinType.LEFT));
    }

    @Test
    void keepsGroupsThatComeOutInAnyCase() {
        assertKeeps(RULE, meanOfEachPart(where(PARTS, col("p_size").eq(7)), JoinType.RIGHT));
        assertKeeps(RULE, meanOfEachPart(where(PARTS, col("p_size").eq(7)), JoinType.FULL));
    }

    @Test
    void keepsGroupsThatThePlanHasTwice() {
        Relation reduced = meanOfEachPart(where(PARTS, col("p_size").eq(7)), JoinType.LEFT);
        Relation means = reduced.inputs().getLast();
        assertKeeps(
                RULE,
                Plans.join(
                        reduced,
                        Plans.aggregate(
                                means, List.of(), List.of(col("mean").max().as("highest"))),
                        JoinType.CROSS,
                        JoinOn.nothing()));
    }
}
