package org.millrace.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void theFirstReasonIsTold() {
        Cancellation cancellation = new Cancellation();
        assertThatCode(() -> cancellation.run(Cancellation::checkpoint)).doesNotThrowAnyException();
        cancellation.cancel("Enough.");
        cancellation.cancel("Too much.");
        assertThat(cancellation.cancelled()).isTrue();
        assertThatThrownBy(() -> cancellation.run(Cancellation::checkpoint))
                .isInstanceOfSatisfying(
                        CancelledException.class, e -> assertThat(e.overdue()).isFalse())
                .hasMessage("Enough.");
    }

    @Test
    void workThatBelongsToNothingGoesOn() {
        new Cancellation().cancel("Enough.");
        assertThatCode(Cancellation::checkpoint).doesNotThrowAnyException();
    }

    @Test
    void workWithinWorkStopsWithIt() {
        Cancellation outer = new Cancellation();
        Cancellation inner = outer.within(Cancellation::new);
        outer.cancel("Enough.");
        assertThatThrownBy(inner::check).hasMessage("Enough.");
        Cancellation beside = new Cancellation();
        assertThat(beside.cancelled()).isFalse();
    }

    @Test
    void workThatTakesTooLongIsOverdue() {
        Cancellation cancellation = new Cancellation(Duration.ZERO);
        while (!cancellation.cancelled()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(cancellation::check)
                .isInstanceOfSatisfying(
                        CancelledException.class, e -> assertThat(e.overdue()).isTrue())
                .hasMessageContaining("deadline of 0 s");
        assertThat(new Cancellation(Duration.ofSeconds(Long.MAX_VALUE)).cancelled())
                .isFalse();
    }

    @Test
    void anInterruptedThreadStops() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(Cancellation::checkpoint).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
