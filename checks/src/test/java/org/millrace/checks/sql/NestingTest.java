package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.QueryException;
import org.millrace.frame.Session;

/// Queries that nest too deeply are refused with a place in the text, whatever it is that nests; what people write by
/// hand or generate from lists runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NestingTest {

    private Session session;

    @BeforeAll
    void open() {
        session = Session.create();
    }

    @AfterAll
    void close() {
        session.close();
    }

    static List<String> tooDeep() {
        return List.of(
                "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000),
                "SELECT " + "- ".repeat(10_000) + "1",
                "SELECT " + "NOT ".repeat(10_000) + "true",
                "SELECT " + "abs(".repeat(5_000) + "1" + ")".repeat(5_000),
                "SELECT " + "CASE WHEN true THEN ".repeat(5_000) + "1" + " END".repeat(5_000),
                "SELECT " + "[".repeat(5_000) + "]".repeat(5_000),
                "SELECT * FROM " + "(SELECT * FROM ".repeat(5_000) + "range(1)" + ")".repeat(5_000),
                "(".repeat(5_000) + "SELECT 1" + ")".repeat(5_000),
                "SELECT 1 WHERE " + "EXISTS (SELECT 1 WHERE ".repeat(5_000) + "true" + ")".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void isRefused(String query) {
        assertThatThrownBy(() -> session.sql(query).collect())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("line 1, column ")
                .hasMessageContaining("deep");
    }

    /// Chains of operators are either refused or right.
    static List<String> chains() {
        return List.of(
                "SELECT " + String.join(" + ", all("1")) + " AS n",
                "SELECT count(*) AS n FROM range(10000) t(i) WHERE " + String.join(" OR ", numbered("i = ")),
                "SELECT 10000 AS n WHERE " + String.join(" AND ", all("true")),
                "SELECT length(" + String.join(" || ", all("'x'")) + ") AS n",
                "SELECT count(*) AS n FROM (" + String.join(" UNION ALL ", all("SELECT 1")) + ")");
    }

    @ParameterizedTest
    @MethodSource("chains")
    void ofTenThousandTermsIsRefusedOrRight(String query) {
        try {
            assertThat(session.sql(query).collect().value(0, 0).toString()).isEqualTo("10000");
        } catch (QueryException refusal) {
            assertThat(refusal).hasMessageContaining("line 1, column ");
        }
    }

    static List<String> fine() {
        return List.of(
                "SELECT " + "(".repeat(100) + "100" + ")".repeat(100) + " AS n",
                "SELECT count(*) AS n FROM range(200) t(i) WHERE i IN ("
                        + String.join(", ", numbered("").subList(0, 100)) + ")",
                "SELECT " + "abs(".repeat(50) + "100" + ")".repeat(50) + " AS n");
    }

    @ParameterizedTest
    @MethodSource("fine")
    void ofCommonDepthRuns(String query) {
        assertThat(session.sql(query).collect().value(0, 0).toString()).isEqualTo("100");
    }

    private static List<String> all(String term) {
        return IntStream.range(0, 10_000).mapToObj(_ -> term).collect(Collectors.toList());
    }

    private static List<String> numbered(String start) {
        return IntStream.range(0, 10_000).mapToObj(i -> start + i).collect(Collectors.toList());
    }
}
