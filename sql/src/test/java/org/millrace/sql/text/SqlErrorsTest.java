package org.millrace.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlErrorsTest {

    @Test
    void namesLineAndColumnAndShowsTheLine() {
        assertThat(SqlErrors.at("select 1\nfrom t whre x", 16, "no such thing").getMessage())
                .isEqualTo("line 2, column 8: no such thing\n  from t whre x\n         ^");
    }

    @Test
    void countsCodePointsAndAllKindsOfLineEnds() {
        assertThat(TextPosition.of("a\r\nb\rc\nd😀e", 10)).isEqualTo(new TextPosition(4, 3, 7, 11, 10));
    }

    @Test
    void keepsTabsSoThatTheCaretStandsRight() {
        assertThat(SqlErrors.at("\tx", 1, "m").getMessage()).endsWith("\n  \tx\n  \t^");
    }

    @Test
    void showsAPartOfALongLine() {
        String text = "a".repeat(500) + "b" + "c".repeat(500);
        String message = SqlErrors.at(text, 500, "m").getMessage();
        String[] lines = message.split("\n", -1);
        assertThat(lines[1]).startsWith("  … a").endsWith("c …").hasSizeLessThan(140);
        assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('b');
    }

    @Test
    void placesBeyondTheTextAreItsEnd() {
        assertThat(SqlErrors.at("ab", 9, "m").getMessage()).isEqualTo("line 1, column 3: m\n  ab\n    ^");
    }
}
