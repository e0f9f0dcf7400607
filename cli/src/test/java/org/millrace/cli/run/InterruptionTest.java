package org.millrace.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.millrace.errors.Cancellation;
import org.millrace.errors.CancelledException;

class InterruptionTest {

    @Test
    void workIsCancelledWhileItDoesNotRunAQueryYet() {
        AtomicBoolean wentOn = new AtomicBoolean();
        assertThatThrownBy(() -> Interruption.during(null, () -> {
                    Cancellation.checkpoint();
                    wentOn.set(true);
                    Interruption.cancelRunning();
                    Cancellation.checkpoint();
                    wentOn.set(false);
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(wentOn).isTrue();
    }

    @Test
    void workThatIsOverIsNotCancelledAgain() {
        Interruption.during(null, () -> {});
        Interruption.cancelRunning();
        Interruption.during(null, Cancellation::checkpoint);
    }

    @Test
    void aStatementHasOneDeadlineForAllItDoes() {
        assertThatThrownBy(() -> Interruption.during(Duration.ofNanos(1), Cancellation::checkpoint))
                .isInstanceOfSatisfying(
                        CancelledException.class, e -> assertThat(e.overdue()).isTrue());
    }
}
