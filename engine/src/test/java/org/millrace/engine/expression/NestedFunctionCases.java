package org.millrace.engine.expression;

import static org.millrace.engine.expression.FunctionCases.call;
import static org.millrace.engine.expression.FunctionCases.exact;
import static org.millrace.engine.expression.SampleRows.column;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.typing.CastTyping;
import org.millrace.vectors.TypeNames;

/// Functions that make, change and look at lists and structs.
final class NestedFunctionCases {

    private static final String[] LISTS = {
        "[a32, b32, 5, a32]",
        "[d, e, 0.5]",
        "[s, p, 'a']",
        "[m, 2.5, m]",
        "[a64, b32::bigint]",
        "[day, '2020-02-29'::date]"
    };

    private NestedFunctionCases() {}

    private static Expression list(int index) {
        Object[][] elements = {
            {column("a32"), column("b32"), 5, column("a32")},
            {column("d"), column("e"), 0.5},
            {column("s"), column("p"), "a"},
            {column("m"), new java.math.BigDecimal("2.5"), column("m")},
            {column("a64"), column("b32")},
            {column("day"), java.time.LocalDate.of(2020, 2, 29)}
        };
        return call(Function.LIST_VALUE, elements[index]);
    }

    static void add(List<FunctionCases> cases) {
        for (int i = 0; i < LISTS.length; i++) {
            orders(cases, LISTS[i], list(i));
        }
        slices(cases);
        making(cases);
        members(cases);
        sums(cases);
        texts(cases);
        comparisons(cases);
    }

    private static void orders(List<FunctionCases> cases, String sql, Expression list) {
        cases.add(exact(sql, list));
        cases.add(exact("list_sort(" + sql + ")", call(Function.LIST_SORT, list)));
        cases.add(exact("list_sort(" + sql + ", 'desc')", call(Function.LIST_SORT, list, "desc")));
        cases.add(exact(
                "list_sort(" + sql + ", 'DESC', 'NULLS FIRST')",
                call(Function.LIST_SORT, list, "DESC", "NULLS FIRST")));
        cases.add(exact("list_reverse(" + sql + ")", call(Function.LIST_REVERSE, list)));
        cases.add(exact(
                "list_sort(list_distinct(" + sql + "))", call(Function.LIST_SORT, call(Function.LIST_DISTINCT, list))));
        cases.add(exact("list_min(" + sql + ")", call(Function.LIST_MIN, list)));
        cases.add(exact("list_max(" + sql + ")", call(Function.LIST_MAX, list)));
        cases.add(exact("list_count(" + sql + ")", call(Function.LIST_COUNT, list)));
        cases.add(exact("len(" + sql + ")", call(Function.LIST_LENGTH, list)));
        cases.add(exact("(" + sql + ")[-1]", call(Function.LIST_ELEMENT, list, -1)));
    }

    private static void slices(List<FunctionCases> cases) {
        String sql = "[a32, b32, 5, 7]";
        Expression list = call(Function.LIST_VALUE, column("a32"), column("b32"), 5, 7);
        for (int first = -6; first <= 6; first++) {
            for (int last = -6; last <= 6; last += 2) {
                cases.add(exact(
                        "list_slice(" + sql + ", " + first + ", " + last + ")",
                        call(Function.LIST_SLICE, list, first, last)));
            }
        }
        cases.add(exact("list_slice(" + sql + ", 1, 4, 2)", call(Function.LIST_SLICE, list, 1, 4, 2)));
        cases.add(exact("list_slice(" + sql + ", 4, 1, -3)", call(Function.LIST_SLICE, list, 4, 1, -3)));
        cases.add(exact(
                "list_slice(CASE WHEN t THEN " + sql + " END, 2, 3)",
                call(
                        Function.LIST_SLICE,
                        new org.millrace.plan.expression.Case(
                                List.of(new org.millrace.plan.expression.Case.Branch(column("t"), list)),
                                org.millrace.plan.expression.Literals.ofNull(list.type())),
                        2,
                        3)));
    }

    private static void making(List<FunctionCases> cases) {
        cases.add(exact(
                "list_concat([a32], [b32, 1], [a32])",
                call(
                        Function.LIST_CONCAT,
                        call(Function.LIST_VALUE, column("a32")),
                        call(Function.LIST_VALUE, column("b32"), 1),
                        call(Function.LIST_VALUE, column("a32")))));
        cases.add(exact(
                "list_concat([a32], [d])",
                call(
                        Function.LIST_CONCAT,
                        call(Function.LIST_VALUE, column("a32")),
                        call(Function.LIST_VALUE, column("d")))));
        cases.add(exact(
                "flatten([[s, 'x'], [p], []])",
                call(
                        Function.FLATTEN,
                        call(
                                Function.LIST_VALUE,
                                call(Function.LIST_VALUE, column("s"), "x"),
                                call(Function.LIST_VALUE, column("p")),
                                call(Function.LIST_VALUE)))));
        for (String name : List.of("range", "generate_series")) {
            Function function = name.equals("range") ? Function.RANGE : Function.SERIES;
            cases.add(exact(name + "(b32)", call(function, column("b32"))));
            cases.add(exact(name + "(-2, b32)", call(function, -2, column("b32"))));
            cases.add(exact(name + "(5, b32, -2)", call(function, 5, column("b32"), -2)));
            cases.add(exact(name + "(b32, 9, 3)", call(function, column("b32"), 9, 3)));
            cases.add(exact(
                    name + "(day::timestamp, day + interval 100 days, interval 1 month)",
                    call(
                            name.equals("range") ? Function.TIME_RANGE : Function.TIME_SERIES,
                            "month",
                            1,
                            CastTyping.cast(column("day"), TypeNames.parse("timestamp"), false),
                            call(Function.DATE_ADD, "day", 100, column("day")))));
        }
    }

    private static void members(List<FunctionCases> cases) {
        Expression list = call(Function.LIST_VALUE, column("b32"), 5, column("a32"));
        cases.add(exact("list_position([b32, 5, a32], 5)", call(Function.LIST_POSITION, list, 5)));
        cases.add(exact("list_position([b32, 5, a32], a32)", call(Function.LIST_POSITION, list, column("a32"))));
        cases.add(exact("list_contains([b32, 5, a32], a64)", call(Function.LIST_CONTAINS, list, column("a64"))));
        Expression other = call(Function.LIST_VALUE, 0, column("a32"));
        cases.add(exact(
                "list_has_any([b32, 5], [0, a32])",
                call(Function.LIST_HAS_ANY, call(Function.LIST_VALUE, column("b32"), 5), other)));
        cases.add(exact(
                "list_has_all([b32, 5, a32, 0], [0, a32])",
                call(Function.LIST_HAS_ALL, call(Function.LIST_VALUE, column("b32"), 5, column("a32"), 0), other)));
    }

    private static void sums(List<FunctionCases> cases) {
        cases.add(exact(
                "list_sum([a32, b32, 5])::bigint",
                call(Function.LIST_SUM, call(Function.LIST_VALUE, column("a32"), column("b32"), 5))));
        cases.add(exact("list_sum([m, 2.5, m])", call(Function.LIST_SUM, list(3))));
        cases.add(exact("list_sum([e, 0.5])", call(Function.LIST_SUM, call(Function.LIST_VALUE, column("e"), 0.5))));
        cases.add(exact(
                "list_avg([a32, b32])",
                call(Function.LIST_MEAN, call(Function.LIST_VALUE, column("a32"), column("b32")))));
    }

    private static void texts(List<FunctionCases> cases) {
        Expression s = column("s");
        cases.add(exact("string_split(s, 'a')", call(Function.STRING_SPLIT, s, "a")));
        cases.add(exact("string_split(s, '')", call(Function.STRING_SPLIT, s, "")));
        cases.add(exact(
                "CASE WHEN p IS NOT NULL THEN string_split(s, p) END", call(Function.STRING_SPLIT, s, column("p"))));
        cases.add(exact("regexp_split_to_array(s, '[ao]+')", call(Function.REGEXP_SPLIT, s, "[ao]+")));
        cases.add(exact("regexp_extract_all(s, '[a-z]+')", call(Function.REGEXP_EXTRACT_ALL, s, "[a-z]+")));
        cases.add(exact(
                "regexp_extract_all(s, '([a-z])([a-z])', 2)",
                call(Function.REGEXP_EXTRACT_ALL, s, "([a-z])([a-z])", 2)));
        cases.add(exact(
                "array_to_string([s, p, 'x'], '-')",
                call(Function.LIST_JOIN, call(Function.LIST_VALUE, s, column("p"), "x"), "-")));
        cases.add(exact(
                "array_to_string([a32, b32], ',')",
                call(Function.LIST_JOIN, call(Function.LIST_VALUE, column("a32"), column("b32")), ",")));
        cases.add(exact(
                "CAST([a32, b32] AS VARCHAR)",
                CastTyping.cast(
                        call(Function.LIST_VALUE, column("a32"), column("b32")), TypeNames.parse("string"), false)));
        cases.add(exact(
                "CAST({'a': a32, 'b': [b32]} AS VARCHAR)",
                CastTyping.cast(struct(), TypeNames.parse("string"), false)));
    }

    private static Expression struct() {
        return call(Function.STRUCT_PACK, "a", column("a32"), "b", call(Function.LIST_VALUE, column("b32")));
    }

    private static void comparisons(List<FunctionCases> cases) {
        String[] symbols = {"=", "<>", "<", "<=", ">", ">=", " IS NOT DISTINCT FROM "};
        Function[] functions = {
            Function.EQUAL,
            Function.NOT_EQUAL,
            Function.LESS,
            Function.LESS_OR_EQUAL,
            Function.GREATER,
            Function.GREATER_OR_EQUAL,
            Function.NOT_DISTINCT
        };
        for (int i = 0; i < symbols.length; i++) {
            cases.add(exact(
                    "[a32, b32]" + symbols[i] + "[b32, 5]",
                    call(
                            functions[i],
                            call(Function.LIST_VALUE, column("a32"), column("b32")),
                            call(Function.LIST_VALUE, column("b32"), 5))));
            cases.add(exact(
                    "[s, p]" + symbols[i] + "[p]",
                    call(
                            functions[i],
                            call(Function.LIST_VALUE, column("s"), column("p")),
                            call(Function.LIST_VALUE, column("p")))));
            cases.add(exact(
                    "{'x': d, 'y': m}" + symbols[i] + "{'x': e, 'y': 2.5::decimal(10,2)}",
                    call(
                            functions[i],
                            call(Function.STRUCT_PACK, "x", column("d"), "y", column("m")),
                            call(Function.STRUCT_PACK, "x", column("e"), "y", new java.math.BigDecimal("2.50")))));
        }
    }
}
