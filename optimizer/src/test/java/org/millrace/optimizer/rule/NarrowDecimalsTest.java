package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.aggregate;
import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.LiteralExpr;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.ColumnFacts;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

class NarrowDecimalsTest {

    private static final Rule RULE = new NarrowDecimals();
    private static final DecimalType MONEY = new DecimalType(15, 2);

    /// Two columns of money of which the greatest value is known.
    private record Prices(Schema schema, double highest) implements TableHandle {

        @Override
        public TableSpec spec() {
            return new TableSpec(List.of("prices"), "", Map.of());
        }

        @Override
        public OptionalLong rows() {
            return OptionalLong.of(10);
        }

        @Override
        public ColumnFacts facts(int column) {
            return new ColumnFacts(OptionalLong.empty(), 0, highest);
        }
    }

    private static Relation prices(double highest) {
        Schema schema = Schema.of(new Field("price", MONEY), new Field("discount", MONEY));
        return Scan.of(new Prices(schema, highest));
    }

    private static Expr reduced() {
        return col("price").times(new LiteralExpr(Literals.of(new BigDecimal("1"))).minus(col("discount")));
    }

    @Test
    void computesSumsOfSmallProductsIn64Bits() {
        assertChanges(
                RULE,
                aggregate(prices(1_000_000), List.of(), reduced().sum().as("total")),
                "Aggregate sum((price * (1.00 - cast(discount AS decimal(16,2))))) AS total",
                "  Scan prices: price, discount");
    }

    @Test
    void keepsTheTypesOfColumns() {
        assertChanges(
                RULE,
                select(prices(1_000_000), reduced().as("total")),
                "Project cast((price * (1.00 - cast(discount AS decimal(16,2)))) AS decimal(31,4)) AS total",
                "  Scan prices: price, discount");
    }

    @Test
    void leavesWhatMayNeedMoreDigits() {
        assertKeeps(RULE, aggregate(prices(1e12), List.of(), reduced().sum().as("total")));
        assertKeeps(
                RULE, aggregate(prices(Double.NaN), List.of(), reduced().sum().as("total")));
    }

    @Test
    void narrowsWhatAProjectionBelowComputes() {
        assertChanges(
                RULE,
                aggregate(
                        select(prices(1_000_000), reduced().as("total")),
                        List.of(),
                        col("total").sum().as("sum"),
                        col("total").max().as("most")),
                "Aggregate sum(total) AS sum, max(cast(total AS decimal(31,4))) AS most",
                "  Project (price * (1.00 - cast(discount AS decimal(16,2)))) AS total",
                "    Scan prices: price, discount");
    }
}
