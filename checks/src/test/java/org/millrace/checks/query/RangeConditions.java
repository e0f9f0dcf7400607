package org.millrace.checks.query;

import static org.millrace.frame.Expressions.col;

import java.util.List;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;

/// Conditions that compare both sides of a join by order, for Millrace and in SQL.
final class RangeConditions {

    private RangeConditions() {}

    private record Condition(String sql, Expr expr) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition("l.number < r.number", col("number").lt(col("number_right"))),
            new Condition("l.number >= r.number", col("number").ge(col("number_right"))),
            new Condition("r.text <= l.text", col("text_right").le(col("text"))),
            new Condition("r.wide > l.wide", col("wide_right").gt(col("wide"))),
            new Condition("r.wide < l.small", col("wide_right").lt(col("small"))),
            new Condition("l.money <= r.money", col("money").le(col("money_right"))),
            new Condition("l.flag < r.flag", col("flag").lt(col("flag_right"))),
            new Condition(
                    "l.day <= r.until AND r.day <= l.until AND l.number <= r.number",
                    col("day")
                            .le(col("until_right"))
                            .and(col("day_right").le(col("until")))
                            .and(col("number").le(col("number_right")))),
            new Condition(
                    "r.number BETWEEN l.small AND l.number", col("number_right").between(col("small"), col("number"))),
            new Condition(
                    "l.number > r.small AND l.text < r.text AND l.id % 2 = r.id % 3",
                    col("number")
                            .gt(col("small_right"))
                            .and(col("text").lt(col("text_right")))
                            .and(col("id").mod(2).eq(col("id_right").mod(3)))),
            new Condition(
                    "r.day > l.day AND r.day < l.until AND r.flag",
                    col("day_right")
                            .gt(col("day"))
                            .and(col("day_right").lt(col("until")))
                            .and(col("flag_right"))));

    /// How many there are.
    static final int COUNT = CONDITIONS.size();

    static Expr expr(int which) {
        return CONDITIONS.get(which).expr();
    }

    static JoinOn add(int which, JoinOn on, List<String> conditions) {
        conditions.add(CONDITIONS.get(which).sql());
        return on.andCondition(CONDITIONS.get(which).expr());
    }
}
