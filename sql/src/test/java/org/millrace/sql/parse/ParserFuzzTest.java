package org.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;

/// Damaged statements give a statement or a [QueryException] with a place, and nothing else.
class ParserFuzzTest {

    private static final List<String> SEEDS = List.of(
            "WITH a(x) AS (SELECT 1) SELECT DISTINCT ON (x) a.*, x::DECIMAL(10, 2)[] FROM a, LATERAL (FROM b) c ORDER BY ALL",
            "SELECT sum(a ORDER BY b) FILTER (WHERE c) OVER (PARTITION BY d ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t",
            "SELECT CASE WHEN a IS NOT NULL THEN 'it''s' ELSE E'\\x41' END, {'a': [1, 2][1:2], b: (1, $1)}, $name, ?, $$x$$",
            "FROM 'a.csv' x ASOF LEFT JOIN read_csv('f', delim => ';') y USING (a) TABLESAMPLE 10% (bernoulli, 42) LIMIT 10%",
            "COPY (SELECT a, EXTRACT(year FROM b), INTERVAL '3' DAY FROM t GROUP BY ROLLUP (a, (b, c))) TO 'x' (FORMAT parquet)",
            "SELECT x'00ff' /* a /* b */ */ || \"q\"\"q\" -- c\n, a BETWEEN 1e5 AND .5 OR b NOT IN (SELECT 1 UNION TABLE t)");

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            ";",
            "'",
            "\"",
            "$",
            "$$",
            "/*",
            "*/",
            "--",
            "::",
            ":",
            "*",
            "SELECT",
            "FROM",
            "NOT",
            "IN",
            "BY",
            "AS",
            "OVER",
            "1",
            "é",
            "\uD83D",
            "\0",
            "x'",
            "E'\\",
            "INTERVAL",
            "ALL",
            "-");

    @Test
    void damagedStatementsNeverThrowAnythingElse() {
        SplittableRandom random = new SplittableRandom(42);
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = SEEDS.get(random.nextInt(SEEDS.size()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                text = damaged(text, random);
            }
            understood += understands(text) ? 1 : 0;
        }
        assertThat(understood).isPositive();
    }

    private static boolean understands(String text) {
        try {
            return Parser.statement(text).at() >= 0;
        } catch (QueryException expected) {
            assertThat(expected.getMessage()).as(text).startsWith("line ");
            return false;
        } catch (RuntimeException | StackOverflowError defect) {
            throw new AssertionError(text, defect);
        }
    }

    private static String damaged(String text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(from);
            case 2 ->
                text.substring(0, from) + " " + PIECES.get(random.nextInt(PIECES.size())) + " " + text.substring(to);
            default -> text.substring(0, from) + text.substring(from, to).repeat(2) + text.substring(to);
        };
    }
}
