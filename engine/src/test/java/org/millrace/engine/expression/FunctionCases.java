package org.millrace.engine.expression;

import static org.millrace.engine.expression.SampleRows.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// An expression of every kind and the SQL for it.
///
/// @param sql       what DuckDB computes
/// @param expression what we compute
/// @param exact     whether the last bits of floating-point results must agree
record FunctionCases(String sql, Expression expression, boolean exact) {

    static Expression call(Function function, Object... operands) {
        List<Expression> typed = Arrays.stream(operands)
                .map(operand -> operand instanceof Expression e ? e : Literals.of(operand))
                .toList();
        return FunctionTyping.call(function, typed);
    }

    static FunctionCases exact(String sql, Expression expression) {
        return new FunctionCases(sql, expression, true);
    }

    static List<FunctionCases> all() {
        List<FunctionCases> cases = new ArrayList<>();
        arithmetic(cases);
        comparisons(cases);
        logic(cases);
        mathematics(cases);
        strings(cases);
        dates(cases);
        casts(cases);
        FurtherFunctionCases.add(cases);
        NestedFunctionCases.add(cases);
        return cases;
    }

    private static void arithmetic(List<FunctionCases> cases) {
        String[][] pairs = {
            {"a8", "a8"},
            {"a8", "a16"},
            {"a16", "a32"},
            {"a32", "b32"},
            {"a64", "b32"},
            {"d", "e"},
            {"f", "e"},
            {"m", "m"},
            {"w", "m"}
        };
        for (String[] pair : pairs) {
            Expression a = column(pair[0]);
            Expression b = column(pair[1]);
            DataType type = call(Function.ADD, a, b).type();
            String left = "CAST(" + pair[0] + " AS " + sql(type) + ")";
            String right = "CAST(" + pair[1] + " AS " + sql(type) + ")";
            if (!pair[0].equals("a8")) {
                cases.add(exact(left + " + " + right, call(Function.ADD, a, b)));
                cases.add(exact(left + " - " + right, call(Function.SUBTRACT, a, b)));
            }
            if (type.integer() && !pair[0].startsWith("a8")) {
                cases.add(exact(left + " // " + right, call(Function.INTEGER_DIVIDE, a, b)));
                cases.add(exact(left + " % " + right, call(Function.MODULO, a, b)));
            }
            cases.add(exact(
                    "CAST(" + pair[0] + " AS DOUBLE) / CAST(" + pair[1] + " AS DOUBLE)", call(Function.DIVIDE, a, b)));
        }
        for (String name : List.of("a8", "a16", "a32", "a64", "d", "m", "w")) {
            cases.add(exact("-" + name, call(Function.NEGATE, column(name))));
            cases.add(exact("abs(" + name + ")", call(Function.ABS, column(name))));
            cases.add(exact(
                    "CASE WHEN isnan(CAST(" + name + " AS DOUBLE)) THEN 'NaN'::DOUBLE ELSE sign(" + name + ") END",
                    call(Function.SIGN, column(name))));
        }
        cases.add(exact(
                "CAST(a32 AS BIGINT) * b32",
                call(Function.MULTIPLY, cast(column("a32"), PrimitiveType.INT64), column("b32"))));
        cases.add(exact("a16 * 3::SMALLINT", call(Function.MULTIPLY, column("a16"), (short) 3)));
        cases.add(exact("2::SMALLINT - a16", call(Function.SUBTRACT, (short) 2, column("a16"))));
        cases.add(exact("d * e", call(Function.MULTIPLY, column("d"), column("e"))));
        cases.add(exact("d * 3", call(Function.MULTIPLY, column("d"), 3L)));
        cases.add(exact("2 - d", call(Function.SUBTRACT, 2.0, column("d"))));
        cases.add(exact("m * 0.25", call(Function.MULTIPLY, column("m"), new java.math.BigDecimal("0.25"))));
        cases.add(exact(
                "CAST(m AS DECIMAL(38,2)) * CAST(b32 AS DECIMAL(10,0))",
                call(Function.MULTIPLY, column("m"), column("b32"))));
    }

    private static void comparisons(List<FunctionCases> cases) {
        String[][] pairs = {
            {"a8", "b32"},
            {"a16", "a32"},
            {"a32", "b32"},
            {"a64", "b32"},
            {"d", "e"},
            {"f", "e"},
            {"m", "w"},
            {"s", "p"},
            {"t", "u"},
            {"m", "m"},
            {"day", "day"}
        };
        Function[] functions = {
            Function.EQUAL,
            Function.NOT_EQUAL,
            Function.LESS,
            Function.LESS_OR_EQUAL,
            Function.GREATER,
            Function.GREATER_OR_EQUAL
        };
        String[] symbols = {"=", "<>", "<", "<=", ">", ">="};
        Object[][] constants = {
            {"d", 0.0, "0.0"},
            {"d", Double.NaN, "'NaN'::DOUBLE"},
            {"d", 2.5, "2.5::DOUBLE"},
            {"a32", 5, "5"},
            {"a64", 77L, "77"},
            {"a8", (byte) 1, "1"},
            {"s", "b", "'b'"},
            {"t", true, "true"}
        };
        for (int i = 0; i < functions.length; i++) {
            for (String[] pair : pairs) {
                cases.add(exact(pair[0] + symbols[i] + pair[1], call(functions[i], column(pair[0]), column(pair[1]))));
            }
            for (Object[] constant : constants) {
                Expression column = column((String) constant[0]);
                cases.add(exact(constant[0] + symbols[i] + constant[2], call(functions[i], column, constant[1])));
                cases.add(exact(constant[2] + symbols[i] + constant[0], call(functions[i], constant[1], column)));
            }
        }
        for (String[] pair : pairs) {
            Expression a = column(pair[0]);
            Expression b = column(pair[1]);
            String both = "(" + pair[0] + ", " + pair[1] + ")";
            cases.add(exact(pair[0] + " IS NOT DISTINCT FROM " + pair[1], call(Function.NOT_DISTINCT, a, b)));
            cases.add(exact("nullif" + both, call(Function.NULL_IF, a, b)));
            cases.add(exact("coalesce" + both, call(Function.COALESCE, a, b)));
            cases.add(exact("least" + both, call(Function.LEAST, a, b)));
            cases.add(exact("greatest" + both, call(Function.GREATEST, a, b)));
        }
        cases.add(exact("coalesce(s, p, 'none')", call(Function.COALESCE, column("s"), column("p"), "none")));
        cases.add(exact("least(a32, b32, 1)", call(Function.LEAST, column("a32"), column("b32"), 1)));
    }

    private static void logic(List<FunctionCases> cases) {
        Expression t = column("t");
        Expression u = column("u");
        cases.add(exact("t AND u", call(Function.AND, t, u)));
        cases.add(exact("t OR u", call(Function.OR, t, u)));
        cases.add(exact("NOT t", call(Function.NOT, t)));
        cases.add(exact("t IS NULL", call(Function.IS_NULL, t)));
        cases.add(exact("s IS NOT NULL", call(Function.IS_NOT_NULL, column("s"))));
        cases.add(exact("isnan(d)", call(Function.IS_NAN, column("d"))));
        cases.add(exact("isnan(f)", call(Function.IS_NAN, column("f"))));
        Expression positive = call(Function.GREATER, column("a32"), 0);
        cases.add(exact(
                "CASE WHEN a32 > 0 THEN 'up' WHEN t THEN 'flag' ELSE NULL END",
                new Case(
                        List.of(new Case.Branch(positive, Literals.of("up")), new Case.Branch(t, Literals.of("flag"))),
                        Literals.ofNull(PrimitiveType.STRING))));
        cases.add(exact(
                "CASE WHEN a32 > 0 THEN d WHEN t THEN e ELSE 7 END",
                new Case(
                        List.of(new Case.Branch(positive, column("d")), new Case.Branch(t, column("e"))),
                        Literals.of(7.0))));
        cases.add(exact(
                "CASE WHEN t THEN s ELSE p END", new Case(List.of(new Case.Branch(t, column("s"))), column("p"))));
        cases.add(exact(
                "CASE WHEN b32 <> 0 THEN a32 // b32 ELSE -1 END",
                new Case(
                        List.of(new Case.Branch(
                                call(Function.NOT_EQUAL, column("b32"), 0),
                                call(Function.INTEGER_DIVIDE, column("a32"), column("b32")))),
                        Literals.of(-1))));
        cases.add(exact("a32 IN (5, 0, 12)", in("a32", 5, 0, 12)));
        cases.add(exact("a32 IN (5, NULL)", in("a32", 5, null)));
        cases.add(exact("s IN ('', 'ABC', 'a😀b')", in("s", "", "ABC", "a😀b")));
        cases.add(exact("d IN (0.0, 'NaN'::DOUBLE, 2.5)", in("d", -0.0, Double.NaN, 2.5)));
    }

    private static Expression in(String name, Object... values) {
        List<Literal> literals = Arrays.stream(values)
                .map(value -> value == null
                        ? Literals.ofNull(column(name).type())
                        : Literals.of(column(name).type(), value))
                .toList();
        return new InList(column(name), literals);
    }

    private static void mathematics(List<FunctionCases> cases) {
        String positive = "CASE WHEN abs(d) > 0 THEN abs(d) END";
        Expression size = new Case(
                List.of(new Case.Branch(
                        call(Function.GREATER, call(Function.ABS, column("d")), 0.0), call(Function.ABS, column("d")))),
                Literals.ofNull(PrimitiveType.DOUBLE));
        for (Function function : List.of(Function.SQRT, Function.LN, Function.LOG10, Function.LOG2)) {
            cases.add(new FunctionCases(
                    function.spelling() + "(" + positive + ")", call(function, size), function == Function.SQRT));
        }
        for (Function function : List.of(
                Function.CBRT,
                Function.EXP,
                Function.ATAN,
                Function.SINH,
                Function.COSH,
                Function.TANH,
                Function.DEGREES,
                Function.RADIANS)) {
            cases.add(new FunctionCases(function.spelling() + "(d)", call(function, column("d")), false));
        }
        for (Function function : List.of(Function.SIN, Function.COS, Function.TAN, Function.ASIN, Function.ACOS)) {
            String clipped = "CASE WHEN abs(e) <= 1 THEN e END";
            Expression unit = new Case(
                    List.of(new Case.Branch(
                            call(Function.LESS_OR_EQUAL, call(Function.ABS, column("e")), 1.0), column("e"))),
                    Literals.ofNull(PrimitiveType.DOUBLE));
            cases.add(new FunctionCases(function.spelling() + "(" + clipped + ")", call(function, unit), false));
        }
        cases.add(new FunctionCases("ln(1 + abs(e))", call(Function.LOG1P, call(Function.ABS, column("e"))), false));
        cases.add(new FunctionCases("exp(e) - 1", call(Function.EXPM1, column("e")), false));
        cases.add(new FunctionCases("pow(e, 2.5)", call(Function.POWER, column("e"), 2.5), false));
        cases.add(new FunctionCases("atan2(d, e)", call(Function.ATAN2, column("d"), column("e")), false));
        cases.add(exact("floor(d)", call(Function.FLOOR, column("d"))));
        cases.add(exact("ceil(d)", call(Function.CEIL, column("d"))));
        cases.add(exact("trunc(d)", call(Function.TRUNCATE, column("d"))));
        cases.add(exact("round(d)", call(Function.ROUND, column("d"))));
        cases.add(exact("round(d, 2)", call(Function.ROUND, column("d"), 2)));
        cases.add(exact("round(d, -2)", call(Function.ROUND, column("d"), -2)));
        cases.add(exact("CAST(m AS DECIMAL(11,1))", call(Function.ROUND, column("m"), 1)));
        cases.add(exact(
                "CASE WHEN e <> 0 THEN d % e END",
                new Case(
                        List.of(new Case.Branch(
                                call(Function.NOT_EQUAL, column("e"), 0.0),
                                call(Function.MODULO, column("d"), column("e")))),
                        Literals.ofNull(PrimitiveType.DOUBLE))));
    }

    private static void strings(List<FunctionCases> cases) {
        Expression s = column("s");
        Expression p = column("p");
        cases.add(exact("length(s)", call(Function.LENGTH, s)));
        cases.add(exact("octet_length(encode(s))", call(Function.OCTET_LENGTH, s)));
        cases.add(exact("lower(s)", call(Function.LOWER, s)));
        cases.add(exact("upper(replace(s, 'ß', 'ss'))", call(Function.UPPER, call(Function.REPLACE, s, "ß", "ss"))));
        cases.add(exact("trim(s)", call(Function.TRIM, s)));
        cases.add(exact("ltrim(s, 'ha ')", call(Function.TRIM_START, s, "ha ")));
        cases.add(exact("rtrim(s, p)", call(Function.TRIM_END, s, p)));
        for (int start = -4; start <= 4; start++) {
            cases.add(exact("substring(s, " + start + ")", call(Function.SUBSTRING, s, (long) start)));
            for (int length = 0; length <= 3; length++) {
                cases.add(exact(
                        "substring(s, " + start + ", " + length + ")",
                        call(Function.SUBSTRING, s, (long) start, (long) length)));
            }
        }
        cases.add(exact("substring(s, b32)", call(Function.SUBSTRING, s, column("b32"))));
        cases.add(exact("s || '-' || p", call(Function.CONCAT, s, "-", p)));
        cases.add(exact("replace(s, p, '<>')", call(Function.REPLACE, s, p, "<>")));
        cases.add(exact("replace('banana', 'an', s)", call(Function.REPLACE, "banana", "an", s)));
        cases.add(exact("contains(s, p)", call(Function.CONTAINS, s, p)));
        cases.add(exact("starts_with(s, p)", call(Function.STARTS_WITH, s, p)));
        cases.add(exact("ends_with(s, p)", call(Function.ENDS_WITH, s, p)));
        cases.add(exact("position(p IN s)", call(Function.POSITION, s, p)));
        for (String pattern :
                List.of("%a%", "a%", "%d", "%l%o%", "_B_", "a_b", "", "%", "日%", "%é", "x!%y%", "h%o_W%")) {
            cases.add(exact("s LIKE '" + pattern + "' ESCAPE '!'", call(Function.LIKE, s, pattern, "!")));
        }
        cases.add(exact("s LIKE p", call(Function.LIKE, s, p)));
        cases.add(exact("regexp_matches(s, '[aeiou]l')", call(Function.REGEXP_MATCHES, s, "[aeiou]l")));
        cases.add(exact(
                "regexp_replace(s, '(l+)(o)', '<\\2\\1>', 'g')",
                call(Function.REGEXP_REPLACE, s, "(l+)(o)", "<\\2\\1>")));
        cases.add(exact("regexp_extract(s, '(\\w)(l+)', 2)", call(Function.REGEXP_EXTRACT, s, "(\\w)(l+)", 2)));
        cases.add(exact("regexp_extract(s, 'c.f.')", call(Function.REGEXP_EXTRACT, s, "c.f.")));
        cases.add(exact("reverse(s)", call(Function.REVERSE, s)));
        cases.add(exact("repeat(s, b32)", call(Function.REPEAT, s, column("b32"))));
        cases.add(exact("lpad(s, 8, '*é')", call(Function.PAD_START, s, 8, "*é")));
        cases.add(exact("rpad(s, 3, '-')", call(Function.PAD_END, s, 3, "-")));
    }

    private static void dates(List<FunctionCases> cases) {
        List<String> units = List.of("year", "quarter", "month", "week", "day");
        List<String> clock = List.of("hour", "minute", "second", "millisecond", "microsecond");
        for (String name : List.of("day", "ts")) {
            Expression value = column(name);
            for (String part : List.of("year", "quarter", "month", "week", "day", "isoyear", "dow", "isodow", "doy")) {
                cases.add(exact("extract(" + part + " FROM " + name + ")", call(Function.EXTRACT, part, value)));
            }
            cases.add(exact("epoch(" + name + ")", call(Function.EXTRACT, "epoch", value)));
            for (String unit : units) {
                cases.add(exact(
                        "CAST(date_trunc('" + unit + "', " + name + ") AS "
                                + SampleRows.SCHEMA
                                        .field(SampleRows.SCHEMA.indexOf(name).orElseThrow())
                                        .type() + ")",
                        call(Function.DATE_TRUNCATE, unit, value)));
                cases.add(exact(
                        "CAST(" + name + " + to_" + unit + "s(CAST(b32 AS INTEGER)) AS " + value.type() + ")",
                        call(Function.DATE_ADD, unit, column("b32"), value)));
                String diff = unit.equals("week")
                        ? "date_diff('day', DATE '1999-12-27', date_trunc('week', " + name + ")::DATE) // 7"
                        : "date_diff('" + unit + "', DATE '1999-12-31', CAST(" + name + " AS DATE))";
                cases.add(exact(
                        diff,
                        call(
                                Function.DATE_DIFFERENCE,
                                unit,
                                Literals.of(java.time.LocalDate.of(1999, 12, 31)),
                                cast(value, PrimitiveType.DATE))));
            }
        }
        for (String unit : clock) {
            cases.add(exact("extract(" + unit + " FROM ts)", call(Function.EXTRACT, unit, column("ts"))));
            cases.add(exact("date_trunc('" + unit + "', ts)", call(Function.DATE_TRUNCATE, unit, column("ts"))));
            cases.add(exact(
                    "date_diff('" + unit + "', TIMESTAMP '2000-01-01 00:00:30', ts)",
                    call(
                            Function.DATE_DIFFERENCE,
                            unit,
                            Literals.of(java.time.LocalDateTime.of(2000, 1, 1, 0, 0, 30)),
                            column("ts"))));
        }
        cases.add(exact("ts + to_hours(b32)", call(Function.DATE_ADD, "hour", column("b32"), column("ts"))));
    }

    private static void casts(List<FunctionCases> cases) {
        List<DataType> targets = List.of(
                PrimitiveType.INT8,
                PrimitiveType.INT16,
                PrimitiveType.INT32,
                PrimitiveType.INT64,
                PrimitiveType.FLOAT,
                PrimitiveType.DOUBLE,
                PrimitiveType.BOOLEAN,
                PrimitiveType.STRING,
                new DecimalType(9, 1),
                new DecimalType(28, 6));
        for (String name : List.of("a8", "a16", "a32", "a64", "f", "d", "m", "w", "t", "s")) {
            for (DataType target : targets) {
                if (!column(name).type().equals(target)) {
                    cases.add(exact(
                            "TRY_CAST(" + name + " AS " + sql(target) + ")", new Cast(column(name), target, true)));
                }
            }
        }
        for (String text : List.of(
                "12",
                " -7 ",
                "1e3",
                "nan",
                "-Infinity",
                "0.1",
                "1.7976931348623157e308",
                "4.9e-324",
                "123456789.123456789012",
                "x",
                "",
                "9223372036854775808",
                "2020-02-30",
                "2020-02-29",
                "2020-02-29 12:34:56.789",
                "true",
                "F")) {
            for (DataType target : List.of(
                    PrimitiveType.DOUBLE,
                    PrimitiveType.BOOLEAN,
                    PrimitiveType.DATE,
                    PrimitiveType.TIMESTAMP,
                    new DecimalType(20, 3))) {
                // DuckDB has infinite dates and cuts timestamps; we refuse both.
                if (target.temporal() && text.contains("Inf") || target == PrimitiveType.DATE && text.contains(":")) {
                    continue;
                }
                cases.add(exact(
                        "TRY_CAST('" + text + "' || '' AS " + sql(target) + ")",
                        new Cast(Literals.of(text), target, true)));
            }
        }
        cases.add(exact("CAST(day AS VARCHAR)", cast(column("day"), PrimitiveType.STRING)));
        cases.add(exact("CAST(ts AS VARCHAR)", cast(column("ts"), PrimitiveType.STRING)));
        cases.add(exact("CAST(day AS TIMESTAMP)", cast(column("day"), PrimitiveType.TIMESTAMP)));
        cases.add(exact("CAST(ts AS DATE)", cast(column("ts"), PrimitiveType.DATE)));
    }

    static Expression cast(Expression input, DataType type) {
        return input.type().equals(type) ? input : new Cast(input, type, false);
    }

    private static String sql(DataType type) {
        return switch (type) {
            case PrimitiveType.INT8 -> "TINYINT";
            case PrimitiveType.INT16 -> "SMALLINT";
            case PrimitiveType.INT32 -> "INTEGER";
            case PrimitiveType.INT64 -> "BIGINT";
            case PrimitiveType.STRING -> "VARCHAR";
            default -> type.toString();
        };
    }
}
