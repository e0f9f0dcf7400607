package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;
import org.millrace.plan.statement.Statement;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Settings that change while a session is open.
class SessionSettingTest {

    private static StatementResult set(Session session, String name, String value) {
        return session.execute(new Statement.SetOption(name, value));
    }

    private static void refused(Session session, String name, String value, String... parts) {
        Settings before = session.settings();
        assertThatThrownBy(() -> set(session, name, value))
                .isInstanceOf(QueryException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(parts));
        assertThat(session.settings()).isEqualTo(before);
    }

    @Test
    void queriesFollowWhatIsSet() {
        try (Session session = Session.builder().threads(3).build()) {
            assertThat(set(session, "Threads", "1")).isEqualTo(new StatementResult.Done("threads = 1"));
            set(session, "batch_rows", "7");
            set(session, "timeout", "90s");
            set(session, "progress", "off");
            set(session, "disabled_rules", "merge-filters, prune-columns");
            Settings settings = session.settings();
            assertThat(settings.query().threads()).isEqualTo(1);
            assertThat(settings.query().batchRows()).isEqualTo(7);
            assertThat(settings.query().timeout()).isEqualTo(Duration.ofSeconds(90));
            assertThat(settings.query().disabledRules()).containsExactlyInAnyOrder("merge-filters", "prune-columns");
            assertThat(settings.showsProgress()).isFalse();
            assertThat(SessionSetting.TIMEOUT.value(settings)).isEqualTo("90s");

            set(session, "threads", null);
            assertThat(set(session, "disabled_rules", null))
                    .isEqualTo(new StatementResult.Done("disabled_rules = none"));
            assertThat(session.settings().query().threads()).isEqualTo(3);
            assertThat(session.settings().query().batchRows()).isEqualTo(7);
        }
    }

    @Test
    void wrongValuesChangeNothing() {
        try (Session session = Session.builder().memory(100 << 20).build()) {
            refused(session, "thread", "1", "'thread'", "Did you mean 'threads'?");
            refused(session, "threads", "0", "whole number", "'0'");
            refused(session, "batch_rows", "many", "'many'");
            refused(session, "timeout", "soon", "'soon'", "30s");
            refused(session, "progress", "maybe", "on or off");
            refused(session, "memory", "lots", "'lots'", "512m");
            refused(session, "memory", "101m", "100 MB", "--memory");
            refused(session, "disabled_rules", "merge-filter", "merge-filter");
        }
    }

    /// Sorts more than the lowered budget holds: it spills, and spills no more than it may.
    @Test
    void lessMemoryAndDiskCount() {
        try (Session session = Session.builder().memory(200 << 20).build()) {
            Frame sorted = session.fromBatches(Numbers.SCHEMA, Numbers.batches(400_000))
                    .sort("n");
            assertThat(spilled(sorted)).isZero();
            String fingerprint = ordered(sorted);
            set(session, "memory", "12m");
            assertThat(SessionSetting.MEMORY.value(session.settings())).isEqualTo("12.0 MB");
            assertThat(spilled(sorted)).isPositive();
            assertThat(ordered(sorted)).isEqualTo(fingerprint);

            set(session, "temp_limit", "10k");
            assertThatThrownBy(() -> spilled(sorted))
                    .isInstanceOf(ResourceException.class)
                    .isInstanceOf(MillraceException.class)
                    .hasMessageContaining("--temp-limit");
            set(session, "memory", null);
            assertThat(spilled(sorted)).isZero();
        }
    }

    /// The fingerprint of the rows in order; they are not held, which a small budget would not allow.
    private static String ordered(Frame frame) {
        Fingerprint fingerprint = new Fingerprint(frame.schema());
        try (BatchStream stream = frame.stream()) {
            stream.forEachRemaining(fingerprint::add);
        }
        return fingerprint.ordered();
    }

    private static long spilled(Frame frame) {
        try (BatchStream stream = frame.stream()) {
            while (stream.hasNext()) {
                stream.next();
            }
            return stream.query().progress().spilled();
        }
    }
}
