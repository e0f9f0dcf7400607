package org.millrace.engine.expression;

import static org.millrace.engine.expression.FunctionCases.call;
import static org.millrace.engine.expression.FunctionCases.exact;
import static org.millrace.engine.expression.SampleRows.column;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;

/// Functions of numbers, texts and moments that [FunctionCases] does not have.
final class FurtherFunctionCases {

    private FurtherFunctionCases() {}

    static void add(List<FunctionCases> cases) {
        numbers(cases);
        texts(cases);
        patterns(cases);
        parts(cases);
        moments(cases);
        formats(cases);
    }

    private static void numbers(List<FunctionCases> cases) {
        String[][] pairs = {{"a8", "a8"}, {"a8", "a16"}, {"a32", "b32"}, {"a64", "b32"}};
        for (String[] pair : pairs) {
            Expression left = column(pair[0]);
            Expression right = column(pair[1]);
            cases.add(exact(pair[0] + " & " + pair[1], call(Function.BITWISE_AND, left, right)));
            cases.add(exact(pair[0] + " | " + pair[1], call(Function.BITWISE_OR, left, right)));
            cases.add(exact("xor(" + pair[0] + ", " + pair[1] + ")", call(Function.BITWISE_XOR, left, right)));
            cases.add(exact("gcd(" + pair[0] + ", " + pair[1] + ")", call(Function.GCD, left, right)));
            cases.add(exact("lcm(" + pair[0] + ", " + pair[1] + ")", call(Function.LCM, left, right)));
        }
        for (String name : List.of("a8", "a16", "a32", "a64")) {
            cases.add(exact("~" + name, call(Function.BITWISE_NOT, column(name))));
            cases.add(exact("bit_count(" + name + ")", call(Function.BIT_COUNT, column(name))));
            cases.add(exact(
                    "greatest(" + name + ", 0) << 2",
                    call(Function.SHIFT_LEFT, call(Function.GREATEST, column(name), 0), 2)));
            cases.add(exact(name + " >> 3", call(Function.SHIFT_RIGHT, column(name), 3)));
            cases.add(exact("hex(" + name + "::bigint)", call(Function.HEX, column(name))));
            cases.add(exact("round(" + name + ", -1)", call(Function.ROUND, column(name), -1)));
        }
        cases.add(exact("bin(abs(a32))", call(Function.BIN, call(Function.ABS, column("a32")))));
        cases.add(exact("round(a64, -2)", call(Function.ROUND, column("a64"), -2)));
        cases.add(exact("round(a64, -18)", call(Function.ROUND, column("a64"), -18)));
        cases.add(exact("factorial(abs(b32))", call(Function.FACTORIAL, call(Function.ABS, column("b32")))));
        cases.add(exact("even(d)", call(Function.EVEN, column("d"))));
        cases.add(exact("isfinite(d)", call(Function.IS_FINITE, column("d"))));
        cases.add(exact("isinf(d)", call(Function.IS_INFINITE, column("d"))));
        cases.add(new FunctionCases("asinh(d)", call(Function.ASINH, column("d")), false));
        cases.add(new FunctionCases(
                "acosh(abs(e) + 1)",
                call(Function.ACOSH, call(Function.ADD, call(Function.ABS, column("e")), 1.0)),
                false));
        cases.add(new FunctionCases(
                "atanh(e / 10)", call(Function.ATANH, call(Function.DIVIDE, column("e"), 10.0)), false));
        cases.add(new FunctionCases("cot(e + 1.5)", call(Function.COT, call(Function.ADD, column("e"), 1.5)), false));
        cases.add(new FunctionCases(
                "log(2, abs(e) + 1)",
                call(Function.LOG, 2.0, call(Function.ADD, call(Function.ABS, column("e")), 1.0)),
                false));
    }

    private static void texts(List<FunctionCases> cases) {
        Expression s = column("s");
        Expression p = column("p");
        for (int count = -4; count <= 4; count++) {
            cases.add(exact("left(s, " + count + ")", call(Function.LEFT, s, count)));
            cases.add(exact("right(s, " + count + ")", call(Function.RIGHT, s, count)));
        }
        cases.add(exact("left(s, b32)", call(Function.LEFT, s, column("b32"))));
        cases.add(exact(
                "chr(abs(a32) + 33)", call(Function.CHR, call(Function.ADD, call(Function.ABS, column("a32")), 33))));
        cases.add(exact("unicode(s)", call(Function.UNICODE, s)));
        cases.add(exact("ascii(s)", call(Function.ASCII, s)));
        cases.add(exact("translate(s, 'lao', 'L')", call(Function.TRANSLATE, s, "lao", "L")));
        cases.add(exact("translate(s, 'é日a', 'x本é')", call(Function.TRANSLATE, s, "é日a", "x本é")));
        cases.add(exact("translate(s, p, 'zz')", call(Function.TRANSLATE, s, p, "zz")));
        cases.add(exact("concat_ws('-', s, p, a32)", call(Function.CONCAT_WS, "-", s, p, column("a32"))));
        cases.add(exact("concat_ws(p, s, 'x', s)", call(Function.CONCAT_WS, p, s, "x", s)));
        for (int position = -3; position <= 3; position++) {
            cases.add(exact("split_part(s, 'a', " + position + ")", call(Function.SPLIT_PART, s, "a", position)));
        }
        cases.add(exact("split_part(s, p, 2)", call(Function.SPLIT_PART, s, p, 2)));
        cases.add(exact("md5(s)", call(Function.MD5, s)));
        cases.add(exact("sha1(s)", call(Function.SHA1, s)));
        cases.add(exact("sha256(s)", call(Function.SHA256, s)));
        cases.add(exact("hex(s)", call(Function.HEX, s)));
        cases.add(exact("to_base64(encode(s))", call(Function.TO_BASE64, s)));
        cases.add(exact("hex(unhex(hex(s)))", call(Function.HEX, call(Function.UNHEX, call(Function.HEX, s)))));
        cases.add(exact(
                "hex(from_base64(to_base64(encode(s))))",
                call(Function.HEX, call(Function.FROM_BASE64, call(Function.TO_BASE64, s)))));
        cases.add(exact("levenshtein(s, p)", call(Function.LEVENSHTEIN, s, p)));
        cases.add(exact("levenshtein(s, 'hallo')", call(Function.LEVENSHTEIN, s, "hallo")));
    }

    private static void patterns(List<FunctionCases> cases) {
        Expression s = column("s");
        cases.add(exact("regexp_full_match(s, '[a-z ]+')", call(Function.REGEXP_FULL_MATCH, s, "[a-z ]+")));
        cases.add(exact(
                "regexp_replace(s, '[aeiou]', '<\\0>')", call(Function.REGEXP_REPLACE_FIRST, s, "[aeiou]", "<\\0>")));
        for (String glob :
                List.of("*", "h*", "*a*", "AB?", "[a-z]*", "[!a-z]*", "A[AB]C", "x%y_z", "", "[]*", "h?l*")) {
            cases.add(exact("s GLOB '" + glob + "'", call(Function.GLOB, s, glob)));
        }
    }

    private static void parts(List<FunctionCases> cases) {
        for (String part : List.of("era", "millennium", "century", "decade", "yearweek")) {
            cases.add(exact("date_part('" + part + "', day)", call(Function.EXTRACT, part, column("day"))));
            cases.add(exact("date_part('" + part + "', ts)", call(Function.EXTRACT, part, column("ts"))));
        }
        for (String unit : List.of("millennium", "century", "decade")) {
            cases.add(exact(
                    "CAST(date_trunc('" + unit + "', day) AS DATE)",
                    call(Function.DATE_TRUNCATE, unit, column("day"))));
            cases.add(exact("date_trunc('" + unit + "', ts)", call(Function.DATE_TRUNCATE, unit, column("ts"))));
            cases.add(exact(
                    "date_diff('" + unit + "', day, ts::date)",
                    call(Function.DATE_DIFFERENCE, unit, column("day"), call(Function.LEAST, date("ts"), date("ts")))));
        }
        for (String unit : List.of(
                "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond")) {
            cases.add(exact(
                    "date_sub('" + unit + "', day::timestamp, ts)",
                    call(Function.DATE_ELAPSED, unit, column("day"), column("ts"))));
            cases.add(exact(
                    "date_sub('" + unit + "', ts, day::timestamp)",
                    call(Function.DATE_ELAPSED, unit, column("ts"), column("day"))));
        }
    }

    private static Expression date(String name) {
        return new org.millrace.plan.expression.Cast(column(name), org.millrace.vectors.PrimitiveType.DATE, false);
    }

    private static void moments(List<FunctionCases> cases) {
        for (String name : List.of("day", "ts")) {
            cases.add(exact("dayname(" + name + ")", call(Function.DAY_NAME, column(name))));
            cases.add(exact("monthname(" + name + ")", call(Function.MONTH_NAME, column(name))));
            cases.add(exact("last_day(" + name + ")", call(Function.LAST_DAY, column(name))));
            cases.add(exact("epoch_us(" + name + ")", call(Function.EPOCH_MICROS, column(name))));
        }
        Expression month = call(Function.ADD, call(Function.ABS, call(Function.MODULO, column("a32"), 12)), 1);
        cases.add(exact(
                "make_date(2000 + b32, abs(a32 % 12) + 1, 28)",
                call(Function.MAKE_DATE, call(Function.ADD, 2000, column("b32")), month, 28)));
        cases.add(exact(
                "make_timestamp(1970, abs(a32 % 12) + 1, 28, 23, 59, 59.123456)",
                call(Function.MAKE_TIMESTAMP, 1970, month, 28, 23, 59, 59.123456)));
        cases.add(exact("make_timestamp(a64)", call(Function.MAKE_TIMESTAMP, column("a64"))));
        cases.add(exact(
                "epoch_us(make_time(abs(b32), 5, 1.5))",
                call(Function.EPOCH_MICROS, call(Function.MAKE_TIME, call(Function.ABS, column("b32")), 5, 1.5))));
    }

    private static void formats(List<FunctionCases> cases) {
        String[] formats = {
            "%Y-%m-%d %H:%M:%S.%f",
            "%G|%y|%-y|%-m|%-d|%j|%-j|%-H|%I|%-I|%-M|%-S|%g",
            "%p|%a|%A|%b|%B|%w|%u|%U|%W|%V|%c|%x|%X",
            "100%% é"
        };
        for (String format : formats) {
            cases.add(exact("strftime(ts, '" + format + "')", call(Function.STRFTIME, column("ts"), format)));
            cases.add(exact("strftime(day, '" + format + "')", call(Function.STRFTIME, column("day"), format)));
        }
        for (String format : List.of("%d.%m.%Y", "%Y%m%d", "%a, %d %B %Y", "%b %-d %y", "%Y-%j")) {
            cases.add(exact(
                    "strptime(strftime(day, '" + format + "'), '" + format + "')",
                    call(Function.STRPTIME, call(Function.STRFTIME, column("day"), format), format)));
        }
        cases.add(exact(
                "strptime(strftime(ts, '%d/%m/%Y %I:%M:%S.%f %p'), '%d/%m/%Y %I:%M:%S.%f %p')",
                call(
                        Function.STRPTIME,
                        call(Function.STRFTIME, column("ts"), "%d/%m/%Y %I:%M:%S.%f %p"),
                        "%d/%m/%Y %I:%M:%S.%f %p")));
        cases.add(exact("try_strptime(s, '%Y')", call(Function.TRY_STRPTIME, column("s"), "%Y")));
    }
}
