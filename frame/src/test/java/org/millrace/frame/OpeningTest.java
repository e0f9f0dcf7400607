package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.frame.Expressions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.Cancellation;
import org.millrace.errors.CancelledException;
import org.millrace.plan.Query;

/// What happens before a query runs, opening tables and planning, can be stopped as the query can.
class OpeningTest {

    @TempDir
    private Path directory;

    private String pattern = "";

    @BeforeEach
    void writeFiles() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(directory.resolve("part" + i + ".csv"), "n,name\n" + i + ",x\n");
        }
        pattern = directory + "/*.csv";
    }

    @Test
    void openingIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel("Enough.");
        try (Session session = Session.create()) {
            assertThatThrownBy(() -> cancellation.run(() -> session.scan(pattern)))
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("Enough.");
            assertThat(session.scan(pattern).count()).isEqualTo(3);
        }
    }

    @Test
    void openingEndsWithTheDeadlineOfQueries() {
        try (Session session = Session.builder().timeout(Duration.ofNanos(1)).build()) {
            assertThatThrownBy(() -> session.scan(pattern))
                    .isInstanceOfSatisfying(
                            CancelledException.class,
                            e -> assertThat(e.overdue()).isTrue());
        }
    }

    @Test
    void anInterruptedThreadOpensNothing() {
        try (Session session = Session.create()) {
            Frame rows = session.scan(pattern);
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> session.scan(pattern)).isInstanceOf(CancelledException.class);
                assertThatThrownBy(rows::start).isInstanceOf(CancelledException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(rows.count()).isEqualTo(3);
        }
    }

    @Test
    void planningIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel("Enough.");
        try (Session session = Session.create()) {
            Frame rows = session.scan(pattern).filter(col("n").gt(0));
            assertThatThrownBy(() -> cancellation.run(() -> rows.start().close()))
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("Enough.");
        }
    }

    @Test
    void aQueryEndsWithTheWorkWithinWhichItWasStarted() {
        Cancellation cancellation = new Cancellation();
        try (Session session = Session.create();
                Query query = cancellation.within(session.scan(pattern)::start)) {
            assertThat(query.next()).isNotNull();
            cancellation.cancel("Enough.");
            assertThatThrownBy(query::next)
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("Enough.");
        }
    }
}
