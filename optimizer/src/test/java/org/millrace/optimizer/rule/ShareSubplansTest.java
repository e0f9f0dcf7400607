package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.SALES;
import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.count;
import static org.millrace.optimizer.rule.Tables.filter;
import static org.millrace.optimizer.rule.Tables.limit;
import static org.millrace.optimizer.rule.Tables.select;
import static org.millrace.optimizer.rule.Tables.sort;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.expr.UserFunctionExpr;
import org.millrace.plan.function.Functions;
import org.millrace.plan.function.UserFunction;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Union;
import org.millrace.plan.typing.Binder;
import org.millrace.plan.typing.Plans;

class ShareSubplansTest {

    private static final Rule RULE = new ShareSubplans();
    private static final Relation LINES = SizedTable.scan("lines", 600_000, "part 20000", "size 50", "price 1000");
    private static final Relation PARTS = SizedTable.scan("parts", 20_000, "id 20000", "kind 1000", "maker 5");

    private static Relation columns(Relation scan, Integer... columns) {
        Scan all = (Scan) scan;
        return new Scan(all.table(), List.of(columns), all.filter(), all.limit());
    }

    private static Relation where(Relation scan, Expr condition) {
        Scan all = (Scan) scan;
        return new Scan(
                all.table(), all.columns(), new Binder(all.schema()).condition(condition), OptionalLong.empty());
    }

    private static Relation totals(Expr... aggregates) {
        return aggregate(SALES, List.of(col("category")), aggregates);
    }

    private static Relation union(Relation... inputs) {
        return new Union(List.of(inputs));
    }

    @Test
    void computesEqualGroupsOnce() {
        Relation total = totals(col("price").sum().as("total"));
        Relation highest = aggregate(total, List.of(), col("total").max().as("total"));
        assertChanges(
                RULE,
                Plans.join(total, highest, JoinType.SEMI, JoinOn.keys(col("total"), col("total"))),
                "Semi join on total = total; holds the right side",
                "  Shared 1",
                "    Aggregate sum(price) AS total by category",
                "      Scan sales: id, category, price, quantity, day",
                "  Aggregate max(total) AS total",
                "    Shared 1");
    }

    @Test
    void computesTheAggregatesOfAllPlaces() {
        assertChanges(
                RULE,
                union(
                        totals(col("price").sum().as("value")),
                        totals(col("price").mean().as("value")),
                        totals(col("price").sum().as("value"))),
                "Union",
                "  Project category, value",
                "    Shared 1",
                "      Aggregate sum(price) AS value, mean(price) AS value by category",
                "        Scan sales: id, category, price, quantity, day",
                "  Project category, value",
                "    Shared 1",
                "  Project category, value",
                "    Shared 1");
    }

    @Test
    void joinsMeetInTheColumnsOfAllPlaces() {
        JoinOn on = JoinOn.keys(col("part"), col("id"));
        Relation narrow = Plans.join(
                columns(LINES, 0, 2), where(columns(PARTS, 0), col("id").eq(7)), JoinType.INNER, on);
        Relation wide = Plans.join(LINES, where(columns(PARTS, 0), col("id").eq(7)), JoinType.INNER, on);
        assertChanges(
                RULE,
                union(
                        aggregate(
                                narrow, List.of(col("price")), col("part").sum().as("value")),
                        aggregate(wide, List.of(col("size")), col("part").sum().as("value"))),
                "Union",
                "  Aggregate sum(part) AS value by price",
                "    Shared 1",
                "      Project part, size, price",
                "        Inner join on part = id; holds the right side",
                "          Scan lines: part, size, price",
                "          Scan parts: id; where (id = 7)",
                "  Aggregate sum(part) AS value by size",
                "    Shared 1");
    }

    @Test
    void keepsWhatIsSharedWithinWhatIsShared() {
        Relation total = totals(col("price").sum().as("total"));
        Relation pairs = new Distinct(union(total, total), List.of());
        assertChanges(
                RULE,
                union(pairs, pairs),
                "Union",
                "  Shared 1",
                "    Distinct",
                "      Union",
                "        Shared 2",
                "          Aggregate sum(price) AS total by category",
                "            Scan sales: id, category, price, quantity, day",
                "        Shared 2",
                "  Shared 1");
    }

    @Test
    void readsOnceWhatAFilterLeavesLittleOf() {
        Relation few = where(PARTS, col("kind").eq(7));
        assertChanges(
                RULE,
                union(select(few, col("id")), select(few, col("maker"))),
                "Union",
                "  Project id",
                "    Shared 1",
                "      Project id, maker",
                "        Scan parts: id, kind, maker; where (kind = 7)",
                "  Project maker",
                "    Shared 1");
        Relation many = where(PARTS, col("maker").eq(3));
        assertKeeps(RULE, union(many, many));
        assertKeeps(RULE, union(PARTS, PARTS));
    }

    @Test
    void keepsJoinsOfMoreRowsThanTheyRead() {
        Relation pairs = Plans.join(
                PARTS,
                select(PARTS, col("maker").as("other")),
                JoinType.INNER,
                JoinOn.keys(col("maker"), col("other")));
        assertKeeps(RULE, union(pairs, pairs));
    }

    @Test
    void keepsWhatMayNotBeAskedForInFull() {
        Relation joined = Plans.join(LINES, PARTS, JoinType.INNER, JoinOn.keys(col("part"), col("id")));
        assertKeeps(RULE, union(limit(joined, 0, 3), limit(joined, 0, 3)));
        Relation sorted = sort(LINES, col("price"));
        assertKeeps(RULE, union(limit(sorted, 0, 3), limit(sorted, 0, 4)));
    }

    @Test
    void keepsWhatDiffersInMoreThanColumns() {
        Relation all = totals(col("price").sum().as("total"));
        Relation some = aggregate(
                filter(SALES, col("quantity").gt(1)),
                List.of(col("category")),
                col("price").sum().as("total"));
        Relation others = aggregate(SALES, List.of(col("quantity")), count().as("n"));
        assertKeeps(RULE, union(all, some));
        assertKeeps(
                RULE,
                union(
                        select(all, col("total").as("n")),
                        select(others, col("n").cast("double").as("n"))));
    }

    @Test
    void keepsWhatIsNotDeterministic() {
        UserFunction noise = Functions.ofDouble("noise", value -> value + Math.random());
        Relation noisy = totals(UserFunctionExpr.of(noise, col("price")).sum().as("total"));
        assertKeeps(RULE, union(noisy, noisy));
        Relation pure = totals(
                UserFunctionExpr.of(noise.deterministic(), col("price")).sum().as("total"));
        assertChanges(
                RULE,
                union(pure, pure),
                "Union",
                "  Shared 1",
                "    Aggregate sum(noise(price)) AS total by category",
                "      Scan sales: id, category, price, quantity, day",
                "  Shared 1");
    }
}
