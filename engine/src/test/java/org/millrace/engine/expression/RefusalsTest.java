package org.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.engine.expression.FunctionCases.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DataException;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Every error names the value and the expression.
class RefusalsTest {

    private static void refused(Expression expression, String... parts) {
        assertThatThrownBy(() -> Evaluators.compile(expression).open().evaluate(SampleRows.batch()))
                .as("%s", expression)
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining(expression.toString());
    }

    private static Expression cast(Object value, DataType type) {
        return new Cast(Literals.of(value), type, false);
    }

    @Test
    void overflow() {
        refused(call(Function.ADD, Integer.MAX_VALUE, 1), "2147483647 + 1 does not fit int32");
        refused(call(Function.SUBTRACT, Long.MIN_VALUE, 1L), "-9223372036854775808 - 1 does not fit int64");
        refused(call(Function.MULTIPLY, (byte) 100, (byte) -2), "100 * -2 does not fit int8");
        refused(call(Function.MULTIPLY, 1L << 62, 2L), "does not fit int64");
        refused(call(Function.NEGATE, Short.MIN_VALUE), "-32768");
        refused(call(Function.ABS, Integer.MIN_VALUE), "-2147483648");
        refused(call(Function.INTEGER_DIVIDE, Long.MIN_VALUE, -1L), "does not fit int64");
        BigDecimal large = new BigDecimal("9".repeat(38));
        refused(call(Function.ADD, large, BigDecimal.ONE), "9 + 1 does not fit decimal(38,0)");
        refused(call(Function.MULTIPLY, large, BigDecimal.TEN), "* 10 does not fit decimal(38,0)");
    }

    @Test
    void casts() {
        refused(cast("12x", PrimitiveType.INT32), "'12x' is not a value of type int64");
        refused(cast("300", PrimitiveType.INT8), "300 does not fit int8");
        refused(cast(1e10, PrimitiveType.INT32), "1.0E10 does not fit int32");
        refused(cast(Double.NaN, PrimitiveType.INT64), "NaN does not fit int64");
        refused(cast(1e300, PrimitiveType.FLOAT), "1.0E300 does not fit float");
        refused(cast(new BigDecimal("123.45"), new DecimalType(4, 2)), "123.45 is not a value of type decimal(4,2)");
        refused(cast("2021-02-29", PrimitiveType.DATE), "'2021-02-29' is not a value of type date");
        refused(cast("maybe", PrimitiveType.BOOLEAN), "'maybe'");
        refused(cast(new byte[] {(byte) 0xc3}, PrimitiveType.STRING), "x'c3'");
    }

    @Test
    void datesAndStrings() {
        refused(call(Function.DATE_ADD, "year", 6_000_000L, LocalDate.of(2020, 1, 1)), "2020-01-01");
        refused(call(Function.PAD_START, "ab", 5L, ""), "'ab' cannot be padded");
        refused(call(Function.REPEAT, "abc", 1L << 40), "too long");
    }
}
