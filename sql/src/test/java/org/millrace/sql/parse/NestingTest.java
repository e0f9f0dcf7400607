package org.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.errors.QueryException;

class NestingTest {

    private static final int SMALL_STACK = 512 * 1024;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT | ( | 1 | )",
                "SELECT | f( | 1 | )",
                "SELECT | CASE WHEN 1 THEN | 1 | END",
                "SELECT | - | 1 | ''",
                "SELECT | NOT | 1 | ''",
                "SELECT | (SELECT | 1 | )",
                "SELECT * FROM | (SELECT * FROM | t | )",
                "SELECT * FROM | ( | t | )",
                "'' | ( | SELECT 1 | )",
                "SELECT | EXISTS (SELECT | 1 | )",
                "SELECT | 1 IN ( | 1 | )",
                "SELECT | [ | 1 | ]",
                "SELECT | {a: | 1 | }",
                "SELECT | CAST( | 1 | AS int)",
                "SELECT 1:: | STRUCT(a | int | )",
                "SELECT | f() OVER (ORDER BY | 1 | )",
                "SELECT 1 GROUP BY | GROUPING SETS ( | a | )",
                "SELECT * FROM a | JOIN b | '' | ON true",
                "'' | EXPLAIN | SELECT 1 | ''",
                "SELECT 1 | + 1 | '' | ''",
                "SELECT 1 | ::int | '' | ''",
                "SELECT 1 | UNION SELECT 1 | '' | ''",
                "SELECT * FROM a | , b | '' | ''",
            })
    void tooDeepIsAnErrorAndNoOverflow(String begin, String open, String inside, String close) throws Exception {
        String text = begin + " " + (open + " ").repeat(5_000) + inside + (" " + close).repeat(5_000);
        onSmallStack(() -> assertThatThrownBy(() -> Parser.statement(text))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("levels deep"));
    }

    @Test
    void chainsOfConditionsMayBeLong() throws Exception {
        String text = "SELECT a FROM t WHERE a = 0" + " OR a = 1 AND b".repeat(10_000);
        onSmallStack(() -> assertThatCode(() -> Parser.statement(text)).doesNotThrowAnyException());
    }

    @Test
    void whatPeopleWriteIsNotTooDeep() throws Exception {
        String parentheses = "SELECT " + "(".repeat(200) + "1" + ")".repeat(200);
        String terms = "SELECT 1" + " + 1".repeat(390);
        String calls = "SELECT " + "f(".repeat(100) + "1" + ")".repeat(100);
        onSmallStack(() -> {
            assertThat(Parser.statement(parentheses)).isNotNull();
            assertThat(Parser.statement(terms)).isNotNull();
            assertThat(Parser.statement(calls)).isNotNull();
        });
    }

    private static void onSmallStack(ThrowingCallable action) throws Exception {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, () -> thrown[0] = thrownBy(action), "small stack", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }

    private static Throwable thrownBy(ThrowingCallable action) {
        try {
            action.call();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
