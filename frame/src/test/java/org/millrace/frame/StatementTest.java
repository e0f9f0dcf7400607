package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.statement.Statement;

/// What a session does with statements, whoever planned them, and its tables.
class StatementTest {

    private static Frame numbers(Session session) {
        return session.fromColumns(Map.of("n", List.of(3L, 1L, 2L)));
    }

    @Test
    void namesCompareWithoutCase() {
        try (Session session = Session.create()) {
            session.register("Numbers", numbers(session));
            assertThat(session.table("NUMBERS").count()).isEqualTo(3);
            session.register("numbers", numbers(session).limit(1));
            assertThat(session.table("Numbers").count()).isEqualTo(1);
            assertThat(session.tables()).containsExactly("numbers");
            assertThatThrownBy(() -> session.table("number"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("'numbers'");
            assertThat(session.unregister("NUMBERS")).isTrue();
            assertThat(session.tables()).isEmpty();
        }
    }

    @Test
    void framesCanBeMadeWhenTheyAreNamed() {
        AtomicInteger made = new AtomicInteger();
        try (Session session = Session.create()) {
            session.register("t", () -> numbers(session).limit(made.incrementAndGet()));
            assertThat(made).hasValue(0);
            assertThat(session.table("t").count()).isEqualTo(1);
            assertThat(session.table("t").count()).isEqualTo(2);
        }
    }

    @Test
    void viewsAreFramesWithNames() {
        try (Session session = Session.create()) {
            Statement view = new Statement.CreateView(
                    "Big", numbers(session).filter(col("n").gt(1)).plan(), false, false);
            assertThat(session.execute(view)).isInstanceOf(StatementResult.Done.class);
            assertThat(session.table("big").count()).isEqualTo(2);
            assertThatThrownBy(() -> session.execute(view))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("OR REPLACE");
            session.execute(new Statement.CreateView("BIG", numbers(session).plan(), false, true));
            assertThat(session.table("big").count()).isEqualTo(2);
            session.execute(new Statement.CreateView("BIG", numbers(session).plan(), true, false));
            assertThat(session.table("big").count()).isEqualTo(3);
            session.execute(new Statement.DropView("big", false));
            assertThat(session.tables()).isEmpty();
            assertThatThrownBy(() -> session.execute(new Statement.DropView("big", false)))
                    .isInstanceOf(QueryException.class);
            session.execute(new Statement.DropView("big", true));
        }
    }

    @Test
    void plansAreTextAndCopiesAreWrittenAtOnce(@TempDir Path directory) {
        try (Session session = Session.create()) {
            Frame sorted = numbers(session).sort("n");
            assertThat(session.execute(new Statement.Explain(sorted.plan(), false)))
                    .isInstanceOfSatisfying(
                            StatementResult.Plan.class,
                            plan -> assertThat(plan.text()).contains("Optimized plan", "Sort"));
            assertThat(session.execute(new Statement.Explain(sorted.plan(), true)))
                    .isInstanceOfSatisfying(
                            StatementResult.Plan.class,
                            plan -> assertThat(plan.text()).contains("operator", "Sort"));
            Path target = directory.resolve("n.csv");
            WriteSpec spec = new WriteSpec(target.toString(), "csv", Map.of(), List.of(), 1);
            StatementResult copied = session.execute(new Statement.Rows(new Write(sorted.plan(), spec)));
            assertThat(target).hasContent("n\n1\n2\n3\n");
            assertThat(((StatementResult.Rows) copied).frame().collect().value(0, "rows"))
                    .isEqualTo(3L);
            assertThat(Files.exists(target)).isTrue();
        }
    }
}
