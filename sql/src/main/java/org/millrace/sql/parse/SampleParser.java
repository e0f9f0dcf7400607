package org.millrace.sql.parse;

import java.util.Locale;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Query;

/// What stands behind TABLESAMPLE and USING SAMPLE: `10%`, `(10 PERCENT)`, `100 ROWS`, `10% (bernoulli, 42)`,
/// `BERNOULLI(10) REPEATABLE (42)`.
final class SampleParser {

    private final Cursor cursor;

    SampleParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// How many.
    private record Amount(double value, boolean percent) {}

    Query.Sampling sample() {
        int at = cursor.place();
        String method = cursor.at(Kind.WORD) ? method() : "";
        boolean encloses = cursor.at("(");
        if (!encloses && !method.isEmpty()) {
            throw cursor.expected("(");
        }
        cursor.accept("(");
        Amount amount = amount(method);
        if (encloses) {
            cursor.expect(")");
            Long seed = cursor.accept("REPEATABLE") ? enclosedSeed() : null;
            return new Query.Sampling(amount.value, amount.percent, method, seed, at);
        }
        return behind(amount, at);
    }

    /// `10% (bernoulli, 42)`, `10% REPEATABLE (42)`, behind the amount.
    private Query.Sampling behind(Amount amount, int at) {
        String method = "";
        Long seed = null;
        if (cursor.accept("(")) {
            method = method();
            seed = cursor.accept(",") ? seed() : null;
            cursor.expect(")");
        }
        if (cursor.accept("REPEATABLE")) {
            seed = enclosedSeed();
        }
        return new Query.Sampling(amount.value, amount.percent, method, seed, at);
    }

    private String method() {
        String method = cursor.peek().text().toLowerCase(Locale.ROOT);
        boolean known = switch (method) {
            case "bernoulli", "system", "reservoir" -> true;
            default -> false;
        };
        if (!known || !cursor.at(Kind.WORD)) {
            throw cursor.expected("an amount, or BERNOULLI, SYSTEM or RESERVOIR");
        }
        cursor.take();
        return method;
    }

    /// BERNOULLI and SYSTEM count percent where nothing is said, as in standard SQL; everything else counts rows.
    private Amount amount(String method) {
        if (!cursor.at(Kind.NUMBER)) {
            throw cursor.expected("a number");
        }
        double value = Double.parseDouble(cursor.take().text());
        boolean percent = cursor.accept("%") || cursor.accept("PERCENT");
        boolean rows = !percent && cursor.accept("ROWS");
        boolean shares = method.equals("bernoulli") || method.equals("system");
        return new Amount(value, percent || shares && !rows);
    }

    private Long enclosedSeed() {
        cursor.expect("(");
        Long seed = seed();
        cursor.expect(")");
        return seed;
    }

    private Long seed() {
        String digits = cursor.peek().text();
        boolean whole =
                cursor.at(Kind.NUMBER) && digits.length() < 19 && digits.chars().allMatch(Character::isDigit);
        if (!whole) {
            throw cursor.expected("a whole number");
        }
        cursor.take();
        return Long.valueOf(digits);
    }
}
