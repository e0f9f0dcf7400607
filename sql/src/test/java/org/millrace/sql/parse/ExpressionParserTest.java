package org.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.errors.QueryException;

/// How expressions are understood. The expectations on precedence were compared with the trees of DuckDB.
class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a + b * c - d            ¦ ((a + (b * c)) - d)",
                "-2 ^ 2 ^ 3               ¦ (((MINUS 2) ^ 2) ^ 3)",
                "- a::int                 ¦ (MINUS cast(a as int))",
                "a || b + c               ¦ (a || (b + c))",
                "a == b LIKE c            ¦ ((a = b) LIKE c)",
                "a = b LIKE c             ¦ (a = (b LIKE c))",
                "~ a + b & c              ¦ ((BIT_NOT (a + b)) & c)",
                "NOT a = b AND c OR d     ¦ (((NOT (a = b)) AND c) OR d)",
                "a = b IS NULL            ¦ ((a = b) IS NULL)",
                "a IS NULL = b            ¦ ((a IS NULL) = b)",
                "a IS NOT DISTINCT FROM b ¦ (a IS NOT DISTINCT FROM b)",
                "a NOTNULL AND b NOT NULL ¦ ((a IS NOT NULL) AND (b IS NOT NULL))",
                "a BETWEEN 1 AND 2 AND b  ¦ ((a BETWEEN 1, 2) AND b)",
                "a NOT IN (1, 2) AND b    ¦ ((a NOT IN (1, 2)) AND b)",
                "a // b % c ** d          ¦ ((a // b) % (c ^ d))",
                "a AND b AND c            ¦ (a AND b AND c)",
                "a SIMILAR TO b || c      ¦ (a SIMILAR (b || c))",
                "a IS NULL::int           ¦ cast((a IS NULL) as int)",
                "a AT TIME ZONE 'x' + b   ¦ (timezone('x', a) + b)",
                "@ -1                     ¦ abs((MINUS 1))",
            })
    void bindsAsDuckDbDoes(String text, String understood) {
        assertThat(Brackets.of(text)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EXTRACT(year FROM d)               | date_part('year', d)",
                "SUBSTRING(s FROM 2 FOR 3)          | substring(s, 2, 3)",
                "SUBSTRING(s FOR 3)                 | substring(s, 1, 3)",
                "POSITION('a' IN s)                 | position('a', s)",
                "TRIM(LEADING 'x' FROM s)           | ltrim(s, 'x')",
                "TRIM(BOTH FROM s)                  | trim(s)",
                "OVERLAY(s PLACING 'x' FROM 2 FOR 1)| overlay(s, 'x', 2, 1)",
                "CURRENT_DATE                       | current_date()",
                "DATE '2020-01-01'                  | cast('2020-01-01' as date)",
                "TIMESTAMP WITH TIME ZONE 'x'       | cast('x' as timestamp with time zone)",
                "TRY_CAST(a AS DECIMAL(10, 2)[])    | try_cast(a as decimal[10, 2][])",
                "a::STRUCT(x int, y DOUBLE PRECISION) | cast(a as struct(x int, y double precision))",
                "INTERVAL '3' DAYS                  | interval('3' day)",
                "INTERVAL (a + 1) MONTH             | interval((a + 1) month)",
                "a.b.f(1)                           | f(a.b, 1)",
                "main.lower(a)                      | lower(a)",
                "(a).b[1]                           | a->b[1]",
                "[1, 2,][1]                         | list(1, 2)[1]",
                "((a, b), 1)                        | row(row(a, b), 1)",
                "((SELECT 1) UNION (SELECT 2))      | query()",
                "1_000.5e-3 + .5                    | (1000.5e-3 + .5)",
                "left('abc', 1)                     | left('abc', 1)",
            })
    void readsSpecialForms(String text, String understood) {
        assertThat(Brackets.of(text)).isEqualTo(understood);
    }

    @Test
    void readsTexts() {
        assertThat(Brackets.of("'it''s'")).isEqualTo("'it's'");
        assertThat(Brackets.of("E'a\\n\\x41\\u00e9\\''")).isEqualTo("'a\nAé''");
        assertThat(Brackets.of("$$a'$b$$")).isEqualTo("'a'$b'");
        assertThat(Brackets.of("$tag$ $$ $tag$")).isEqualTo("' $$ '");
        assertThat(Brackets.of("'a'\n  'b'")).isEqualTo("'ab'");
        assertThat(Brackets.of("/* a /* b */ c */ 'x' -- y")).isEqualTo("'x'");
    }

    @Test
    void refusesChainsOfComparisons() {
        assertThatThrownBy(() -> Brackets.of("a < b < c"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("column 14: comparisons cannot be chained");
    }
}
