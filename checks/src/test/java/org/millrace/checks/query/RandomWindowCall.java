package org.millrace.checks.query;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.List;
import java.util.Random;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.WindowFunctionExpr;
import org.millrace.plan.expr.WindowOperand;

/// A function over a [RandomWindow] that a seed chooses, in both forms.
///
/// @param sql  the function in SQL
/// @param expr the same
record RandomWindowCall(String sql, Expr expr) {

    static RandomWindowCall of(Random random) {
        RandomWindow window = RandomWindow.of(random);
        Call call = new Choice(random).call(window);
        return new RandomWindowCall(
                call.sql() + " OVER (" + window.sql() + ")", call.operand().over(window.window()));
    }

    private record Call(String sql, WindowOperand operand) {}

    private record Choice(Random random) {

        Call call(RandomWindow window) {
            int kind = random.nextInt(window.total() ? 6 : 4);
            return switch (kind) {
                case 3 -> window.ordered() ? rank() : filtered(aggregate());
                case 4 -> position();
                case 5 -> value();
                default -> filtered(aggregate());
            };
        }

        private Call filtered(Call call) {
            return random.nextInt(5) == 0 && call.operand() instanceof AggregateExpr aggregate
                    ? new Call(call.sql() + " FILTER (WHERE i > 0)", aggregate.where(col("i").gt(0)))
                    : call;
        }

        private Call aggregate() {
            String number = pick("x", "i", "dec", "k");
            String any = pick("x", "i", "s", "d", "ts", "dec", "b");
            return switch (random.nextInt(15)) {
                case 0 -> new Call("count(*)", count());
                case 1 -> new Call("count(" + any + ")", col(any).count());
                case 2 -> new Call("sum(" + number + ")", col(number).sum());
                case 3 -> new Call("avg(" + number + ")", col(number).mean());
                case 4 -> new Call("min(" + any + ")", col(any).min());
                case 5 -> new Call("max(" + any + ")", col(any).max());
                case 6 -> new Call("stddev_samp(z)", col("z").std());
                case 7 -> new Call("var_pop(k)", col("k").varPopulation());
                case 8 -> new Call("median(z)", col("z").median());
                case 9 -> new Call("quantile_cont(z, 0.3)", col("z").quantile(0.3));
                case 10 -> new Call("quantile_disc(k, 0.6)", col("k").quantileDiscrete(0.6));
                case 11 ->
                    new Call("count(DISTINCT " + number + ")", col(number).countDistinct());
                case 12 -> new Call("count(DISTINCT s)", col("s").countDistinct());
                case 13 -> new Call("bool_or(b)", col("b").any());
                default -> new Call("sum(DISTINCT i)", col("i").sum().distinct());
            };
        }

        private Call rank() {
            List<Call> ranks = List.of(
                    new Call("rank()", Expr.rank()),
                    new Call("dense_rank()", Expr.denseRank()),
                    new Call("percent_rank()", Expr.percentRank()),
                    new Call("cume_dist()", Expr.cumeDist()));
            return ranks.get(random.nextInt(ranks.size()));
        }

        private Call position() {
            int n = random.nextInt(1, 6);
            String any = pick("x", "s", "i", "d");
            return switch (random.nextInt(5)) {
                case 0 -> new Call("row_number()", Expr.rowNumber());
                case 1 -> new Call("ntile(" + n + ")", Expr.ntile(n));
                case 2 -> new Call("lag(i, " + n + ", 77)", col("i").lag(n, 77));
                case 3 -> nulls("lag(" + any + ", " + n, col(any).lag(n));
                default -> nulls("lead(" + any + ", " + n, col(any).lead(n));
            };
        }

        private Call value() {
            int n = random.nextInt(1, 5);
            String any = pick("x", "s", "i", "b");
            return switch (random.nextInt(5)) {
                case 0 -> new Call("string_agg(s, '|')", col("s").stringAgg("|"));
                case 1 -> new Call("list(i)", col("i").list());
                case 2 -> nulls("first_value(" + any, col(any).firstValue());
                case 3 -> nulls("last_value(" + any, col(any).lastValue());
                default -> nulls("nth_value(" + any + ", " + n, col(any).nthValue(n));
            };
        }

        private Call nulls(String open, WindowFunctionExpr function) {
            return random.nextBoolean()
                    ? new Call(open + ")", function)
                    : new Call(open + " IGNORE NULLS)", function.ignoreNulls());
        }

        private String pick(String... options) {
            return options[random.nextInt(options.length)];
        }
    }
}
