package org.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.errors.QueryException;

class ParserErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELEC 1                  | column 1: expected a statement such as SELECT but found SELEC. Did you mean SELECT?",
                "SELECT a FRM t           | column 14: expected the end of the statement but found t. Did you mean FROM?",
                "SELECT a FROM t WHRE a=1 | Did you mean WHERE?",
                "SELECT FROM t            | column 8: expected an expression but found FROM",
                "SELECT 1 +               | column 11: expected an expression but the statement ends",
                "SELECT (1                | expected ) but the statement ends",
                "SELECT a FROM t JOIN u   | expected ON or USING but the statement ends",
                "SELECT * FROM (SELECT 1  | expected ) but the statement ends",
                "SELECT 'abc              | column 8: a text begins here and has no end",
                "SELECT x'abc'            | column 8: bytes need an even number of hexadecimal digits",
                "SELECT /* 1              | column 8: a comment begins here and has no end",
                "SELECT 1 ` 2             | column 10: the character ` means nothing here",
                "INSERT INTO t VALUES (1) | INSERT is not supported: Millrace only reads tables; COPY",
                "CREATE TABLE t (a int)   | CREATE TABLE is not supported",
                "COPY t FROM 'x'          | COPY … FROM is not supported",
                "SELECT x -> x + 1        | lambda functions and the JSON operators",
                "SELECT MAP {1: 2}        | maps are not supported",
                "SELECT CASE 1 END        | expected WHEN but found END",
                "SELECT a::int[3]         | lists of a fixed length are not supported",
                "SELECT $                 | expected the name or number of a parameter",
            })
    void sayWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> Parser.statement(text))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("line 1, column ")
                .hasMessageContaining(message);
    }

    @Test
    void showTheLineWithACaret() {
        assertThatThrownBy(() -> Parser.statement("SELECT a\nFROM t\nWHERE )"))
                .hasMessage("line 3, column 7: expected an expression but found )\n  WHERE )\n        ^");
    }

    @Test
    void splitsAScriptAtSemicolonsOutsideOfTexts() {
        assertThat(Parser.split(";SELECT ';' ;\n-- a;b\nFROM t; /* ; */ ;$$;$$"))
                .containsExactly("SELECT ';'", "-- a;b\nFROM t", "$$;$$");
    }

    @Test
    void offersKeywordsInOrder() {
        assertThat(Keywords.all())
                .isSorted()
                .contains("SELECT", "QUALIFY", "ASOF", "EXCLUDE")
                .doesNotHaveDuplicates();
    }
}
