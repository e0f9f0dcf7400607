package org.millrace.plan.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.plan.typing.TestTables.col;
import static org.millrace.plan.typing.TestTables.scan;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.Window;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.relation.Relation;

class WindowScopeTest {

    private static final Relation SALES =
            scan("sales", "category string", "price double", "quantity int32", "day date", "tags list<string>");
    private static final Window BY_DAY = Window.partitionBy("category").orderBy("day");

    private static void assertWindow(Expr column, String call) {
        Relation plan = Plans.select(SALES, List.of(column.as("w")));
        PlanChecks.check(plan);
        assertThat(PlanText.of(plan).lines().skip(1).findFirst().orElseThrow()).isEqualTo("  Window " + call);
    }

    private static void assertRefused(Expr column, String message) {
        assertThatThrownBy(() -> Plans.select(SALES, List.of(column)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void callsOfOneWindowStandTogetherAndOthersOnTop() {
        Relation plan = Plans.withColumns(
                SALES,
                List.of(
                        Expr.rowNumber().over(BY_DAY).as("n"),
                        col("price")
                                .divide(col("price").sum().over(Window.all()))
                                .as("share"),
                        col("price").lag().over(BY_DAY).as("before")));
        PlanChecks.check(plan);
        assertThat(PlanText.of(plan)).isEqualTo("""
                Project category, price, quantity, day, tags, n, (price / sum(price) over ()) AS share, before
                  Window sum(price) AS sum(price) over ()
                    Window row_number() AS n, lag(price, 1, null) AS before partition by category order by day
                      Scan sales: category, price, quantity, day, tags
                """);
    }

    @Test
    void theFrameIsThatOfSqlUnlessSaid() {
        assertWindow(
                col("price").sum().over(BY_DAY),
                "sum(price) range between unbounded preceding and current row AS w partition by category order by day");
        assertWindow(col("price").sum().over(Window.partitionBy("category")), "sum(price) AS w partition by category");
    }

    @Test
    void framesAreWrittenOut() {
        assertWindow(
                col("price").mean().over(BY_DAY.rowsBetween(-6, 0)),
                "mean(price) rows between 6 preceding and current row AS w partition by category order by day");
        assertWindow(
                col("price").mean().over(BY_DAY.rolling(Duration.ofDays(7))),
                "mean(price) range between interval '604799999999 microseconds' preceding and current row AS w"
                        + " partition by category order by day");
        assertWindow(
                col("price").mean().over(BY_DAY.rangeBetween(Period.ofMonths(-1), Period.ofDays(2))),
                "mean(price) range between interval '1 months' preceding and interval '2 days' following AS w"
                        + " partition by category order by day");
        assertWindow(
                col("price")
                        .max()
                        .over(BY_DAY.groupsBetween(Window.UNBOUNDED_PRECEDING, 1)
                                .excluding(WindowFrame.Exclusion.TIES)),
                "max(price) groups between unbounded preceding and 1 following exclude ties AS w"
                        + " partition by category order by day");
    }

    @Test
    void aDefaultHasTheTypeOfTheValues() {
        assertWindow(col("price").lag(2, 0).over(BY_DAY), "lag(price, 2, 0.0) AS w partition by category order by day");
        assertRefused(col("price").lag(2, "none").over(BY_DAY), "another type");
    }

    @Test
    void framesThatHaveNoMeaningAreRefused() {
        assertRefused(col("price").sum().over(BY_DAY.rowsBetween(1, -1)), "ends before it begins");
        assertRefused(col("price").sum().over(BY_DAY.rangeBetween(-5, 0)), "the order key is date");
        assertRefused(col("price").sum().over(Window.ordered("price").rangeBetween(Duration.ofDays(-1), 0)), "a time");
        assertRefused(col("price").sum().over(Window.ordered("price", "day").rangeBetween(-1, 0)), "one order key");
        assertRefused(col("price").sum().over(Window.all().groupsBetween(-1, 0)), "needs an order");
    }

    @Test
    void windowsStandOnlyWhereRowsAre() {
        assertThatThrownBy(() -> Plans.filter(SALES, Expr.rank().over(BY_DAY).lt(3)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Make it a column first");
        assertRefused(col("price").sum().over(Window.all()).plus(col("price").max()), "beside no aggregate");
        assertRefused(Expr.rank().ignoreNulls().over(BY_DAY), "looks at no values");
        assertRefused(Expr.ntile(0).over(BY_DAY), "a whole number from 1");
    }
}
