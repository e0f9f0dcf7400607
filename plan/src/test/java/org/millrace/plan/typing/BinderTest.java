package org.millrace.plan.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;

class BinderTest {

    private static final Schema SCHEMA = schema(
            "b boolean",
            "i8 int8",
            "i32 int32",
            "i64 int64",
            "f float",
            "d double",
            "dec decimal(10,2)",
            "big decimal(30,4)",
            "s string",
            "bin binary",
            "day date",
            "clock time",
            "at timestamp",
            "instant timestamptz",
            "list list<int32>",
            "struct struct<x: double>");

    private static Schema schema(String... columns) {
        return new Schema(Stream.of(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Field(parts[0], TypeNames.parse(parts[1])))
                .toList());
    }

    private static Expr col(String name) {
        return new ColumnExpr(name);
    }

    private static Expression bind(Expr expression) {
        return new Binder(SCHEMA).bind(expression);
    }

    static Stream<Arguments> arithmetic() {
        return Stream.of(
                // Integers: the wider operand.
                Arguments.of(col("i8").plus(col("i64")), "(cast(i8 AS int64) + i64)", "int64"),
                Arguments.of(col("i32").times(2), "(i32 * 2)", "int32"),
                Arguments.of(col("i32").divide(2), "(cast(i32 AS double) / 2.0)", "double"),
                Arguments.of(col("i64").quotient(col("i8")), "integer_divide(i64, cast(i8 AS int64))", "int64"),
                Arguments.of(col("d").times(col("i64")), "(d * cast(i64 AS double))", "double"),
                Arguments.of(col("f").plus(1), "(cast(f AS double) + 1.0)", "double"),
                Arguments.of(col("i32").negate(), "negate(i32)", "int32"),
                // Decimals are exact.
                Arguments.of(
                        col("dec").plus(col("dec")),
                        "(cast(dec AS decimal(11,2)) + cast(dec AS decimal(11,2)))",
                        "decimal(11,2)"),
                Arguments.of(col("dec").times(col("dec")), "(dec * dec)", "decimal(20,4)"),
                Arguments.of(col("dec").times(3), "(dec * 3)", "decimal(11,2)"),
                Arguments.of(col("dec").times(new BigDecimal("0.5")), "(dec * 0.5)", "decimal(11,3)"),
                Arguments.of(col("dec").plus(col("d")), "(cast(dec AS double) + d)", "double"));
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of(col("i8").gt(5L), "(i8 > 5)", "boolean"),
                Arguments.of(col("i8").gt(1000), "(cast(i8 AS int32) > 1000)", "boolean"),
                Arguments.of(col("i64").ge(5.0), "(i64 >= 5)", "boolean"),
                Arguments.of(col("i64").ge(5.5), "(cast(i64 AS double) >= 5.5)", "boolean"),
                Arguments.of(col("i64").eq(0x1p53), "(cast(i64 AS double) = 9.007199254740992E15)", "boolean"),
                Arguments.of(col("d").lt(5), "(d < 5.0)", "boolean"),
                Arguments.of(col("f").eq(0.5), "(f = 0.5)", "boolean"),
                Arguments.of(col("f").eq(0.1), "(cast(f AS double) = 0.1)", "boolean"),
                Arguments.of(col("dec").eq(5), "(dec = 5.00)", "boolean"),
                Arguments.of(col("dec").eq(new BigDecimal("0.125")), "(cast(dec AS decimal(11,3)) = 0.125)", "boolean"),
                Arguments.of(col("day").ge("2020-01-31"), "(day >= date '2020-01-31')", "boolean"),
                Arguments.of(
                        col("at").lt("2020-01-31 10:00:00.5"), "(at < timestamp '2020-01-31T10:00:00.500')", "boolean"),
                Arguments.of(col("day").lt(col("at")), "(cast(day AS timestamp) < at)", "boolean"),
                Arguments.of(col("i64").eq(Expr.of(null)), "(i64 = null)", "boolean"),
                Arguments.of(col("s").isIn("a", "b", "a"), "s IN ('a', 'b')", "boolean"),
                Arguments.of(col("i8").isIn(1, 2L), "i8 IN (1, 2)", "boolean"),
                Arguments.of(col("i8").isIn(1, col("i32")), "((i8 = 1) OR (cast(i8 AS int32) = i32))", "boolean"),
                Arguments.of(col("d").between(1, 2), "((d >= 1.0) AND (d <= 2.0))", "boolean"));
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(
                        new CaseExpr.When(List.of(), col("b")).then(1).otherwise(col("i64")),
                        "CASE WHEN b THEN 1 ELSE i64 END",
                        "int64"),
                Arguments.of(
                        new CaseExpr.When(List.of(), col("b")).then("x"),
                        "CASE WHEN b THEN 'x' ELSE null END",
                        "string"),
                Arguments.of(col("i8").coalesce(0), "coalesce(i8, 0)", "int8"));
    }

    static Stream<Arguments> mathematics() {
        return Stream.of(
                Arguments.of(col("i32").sqrt(), "sqrt(cast(i32 AS double))", "double"),
                Arguments.of(col("i32").abs(), "abs(i32)", "int32"),
                Arguments.of(col("i32").round(2), "i32", "int32"),
                Arguments.of(col("dec").round(), "cast(dec AS decimal(9,0))", "decimal(9,0)"),
                Arguments.of(col("d").round(-2), "round(d, -2)", "double"),
                Arguments.of(col("i32").floor(), "i32", "int32"));
    }

    static Stream<Arguments> textsAndTimes() {
        return Stream.of(
                Arguments.of(col("s").substring(2, 3), "substring(s, 2, 3)", "string"),
                Arguments.of(col("s").concat(col("i32")), "concat(s, cast(i32 AS string))", "string"),
                Arguments.of(col("bin").octetLength(), "octet_length(bin)", "int64"),
                Arguments.of(col("at").year(), "extract('year', at)", "int64"),
                Arguments.of(col("at").extract("EPOCH"), "extract('epoch', at)", "double"),
                Arguments.of(
                        col("day").truncateTo("hours"), "date_truncate('hour', cast(day AS timestamp))", "timestamp"),
                Arguments.of(col("day").plus(1), "date_add('day', 1, day)", "date"),
                Arguments.of(col("day").minus("2020-01-01"), "date_difference('day', date '2020-01-01', day)", "int64"),
                Arguments.of(col("day").minus(col("day")), "date_difference('day', day, day)", "int64"),
                Arguments.of(col("list").listElement(1), "list_element(list, 1)", "int32"),
                Arguments.of(col("struct").field("x"), "struct_field(struct, 'x')", "double"));
    }

    @ParameterizedTest
    @MethodSource({"arithmetic", "comparisons", "choices", "mathematics", "textsAndTimes"})
    void operandsGetTheTypesThatFunctionsAreImplementedFor(Expr written, String typed, String type) {
        Expression bound = bind(written);

        assertThat(bound).hasToString(typed);
        assertThat(bound.type()).hasToString(type);
    }

    static Stream<Arguments> meaningless() {
        return Stream.of(
                Arguments.of(col("prise"), "There is no column 'prise'"),
                Arguments.of(col("Struc"), "Did you mean 'struct'?"),
                Arguments.of(col("s").plus(1), "There is no add of string and int32"),
                Arguments.of(col("s").gt(1), "There is no greater of string and int32"),
                Arguments.of(col("day").gt("soon"), "'soon' is no date: write it as 2020-01-31"),
                Arguments.of(col("b").and(1), "There is no and of boolean and int32"),
                Arguments.of(col("list").eq(col("i32")), "There is no equal of list<int32> and int32"),
                Arguments.of(col("s").sqrt(), "There is no sqrt of string"),
                Arguments.of(col("i32").lower(), "There is no lower of int32"),
                Arguments.of(col("at").extract("fortnight"), "'fortnight' is no unit of extract"),
                Arguments.of(col("day").hour(), "There is no hour in day, which is a date"),
                Arguments.of(col("struct").field("y"), "There is no field 'y'"),
                Arguments.of(col("list").cast("date"), "There is no cast of list<int32> to date"),
                Arguments.of(col("i32").isNaN(), "There is no is_nan of int32"),
                Arguments.of(col("d").sum(), "The aggregate sum(d) cannot stand here"),
                Arguments.of(col("d").desc().as("x"), "The sort order d DESC cannot stand here"),
                Arguments.of(col("i32").isIn("a"), "cannot be compared with i32"),
                Arguments.of(col("at").plus(1), "There is no add of timestamp and int32"));
    }

    @ParameterizedTest
    @MethodSource("meaningless")
    void whatHasNoMeaningIsAnErrorThatSaysWhy(Expr written, String message) {
        assertThatThrownBy(() -> bind(written))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aConditionMustBeTrueOrFalse() {
        assertThatThrownBy(() -> new Binder(SCHEMA).condition(col("i32")))
                .isInstanceOf(QueryException.class)
                .hasMessage("A condition is true or false, but i32 is int32.");
    }
}
