package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.millrace.errors.QueryException;
import org.millrace.frame.Session;

/// Parameters of queries: `?` in order, `$1` by number, `$name` by name.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {

    private Session session;

    @BeforeAll
    void open() {
        session = Session.create();
        session.execute(
                "CREATE VIEW t AS SELECT * FROM (VALUES (1, 'a', DATE '2024-01-01'), (2, 'b', NULL), (3, NULL, DATE '2025-01-01')) v(id, s, d)");
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void inOrder() {
        assertThat(first("SELECT ? + ?, ?", 1, 2, "x")).isEqualTo(List.of(3, "x"));
        assertThat(first("SELECT id FROM t WHERE s = ? AND id < ?", "b", 5)).isEqualTo(List.of(2));
        assertThat(first("SELECT count(*) FROM t WHERE id IN (?, ?)", 1, 3)).isEqualTo(List.of(2L));
        assertThat(first("SELECT id FROM t WHERE d > ? ORDER BY id", LocalDate.of(2024, 6, 1)))
                .isEqualTo(List.of(3));
        assertThat(first("SELECT id FROM t ORDER BY id LIMIT ? OFFSET ?", 1, 1)).isEqualTo(List.of(2));
    }

    @Test
    void byNumber() {
        assertThat(first("SELECT $2, $1, $2", 1, "x")).isEqualTo(List.of("x", 1, "x"));
    }

    @Test
    void byName() {
        assertThat(session.sql("SELECT id FROM t WHERE s = $text OR id = $id ORDER BY id", Map.of("text", "a", "id", 3))
                        .collect()
                        .column("id"))
                .containsExactly(1, 3);
    }

    @Test
    void thatAreNull() {
        assertThat(first("SELECT count(*) FROM t WHERE s = ?", (Object) null)).isEqualTo(List.of(0L));
        assertThat(first("SELECT count(*) FROM t WHERE s IS NOT DISTINCT FROM ?", (Object) null))
                .isEqualTo(List.of(1L));
    }

    @Test
    void areValuesAndNeverText() {
        assertThat(first("SELECT count(*) FROM t WHERE s = ?", "a' OR 'x' = 'x"))
                .isEqualTo(List.of(0L));
    }

    @Test
    void thatAreMissing() {
        assertThatThrownBy(() -> session.sql("SELECT ?, ?", 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("line 1, column 11");
        assertThatThrownBy(() -> session.sql("SELECT $name", Map.of("other", 1)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> session.sql("SELECT ?")).isInstanceOf(QueryException.class);
    }

    private List<@Nullable Object> first(String query, @Nullable Object... parameters) {
        List<@Nullable Object> row = session.sql(query, parameters).collect().row(0);
        return Arrays.asList(row.toArray());
    }
}
