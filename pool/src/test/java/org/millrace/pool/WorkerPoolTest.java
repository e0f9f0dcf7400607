package org.millrace.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;

/// A pool does the same in threads and in processes: order, failures, cancellation, a bounded number in flight.
class WorkerPoolTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 60).boxed().toList();

    static Stream<Arguments> pools() {
        Supplier<WorkerPoolBuilder> threads = () -> WorkerPool.builder().threads(3);
        Supplier<WorkerPoolBuilder> processes =
                () -> WorkerPool.builder().processes(2).jvmOptions("-Xmx64m", "-XX:TieredStopAtLevel=1");
        return Stream.of(Arguments.of("threads", threads), Arguments.of("processes", processes));
    }

    /// A chunk that is sent as an object of a class of its own.
    record Range(int from, int to) implements Serializable {}

    /// A function that is found by its name.
    public static final class Doubling implements WorkerFunction<Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer apply(Integer chunk) {
            return chunk * 2;
        }
    }

    private static long slowSquare(int number) throws InterruptedException {
        // Later chunks are done before earlier ones.
        Thread.sleep(number % 7 == 0 ? 20 : 1);
        return (long) number * number;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void resultsComeInTheOrderOfTheChunks(String name, Supplier<WorkerPoolBuilder> settings) {
        int factor = 1;
        try (WorkerPool pool = settings.get().build()) {
            assertThat(pool.map(NUMBERS, number -> slowSquare(number) * factor))
                    .isEqualTo(NUMBERS.stream().map(n -> (long) n * n).toList());
            assertThat(pool.map(NUMBERS, WorkerFunction.<Integer, Integer>named(Doubling.class.getName())))
                    .isEqualTo(NUMBERS.stream().map(n -> n * 2).toList());
            assertThat(pool.map(
                            List.of(new Range(1, 4), new Range(4, 10)),
                            range -> IntStream.range(range.from(), range.to()).sum()))
                    .containsExactly(6, 39);
            assertThat(pool.map(List.of(Path.of("a", "b.csv")), path -> path.getFileName()))
                    .containsExactly(Path.of("b.csv"));
            assertThat(pool.map(List.<Integer>of(), number -> number)).isEmpty();
            assertThat(pool.map(List.of(1), _ -> null)).isEqualTo(Collections.singletonList(null));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void theFirstFailureInOrderIsReportedAndEndsTheRest(String name, Supplier<WorkerPoolBuilder> settings) {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Integer> counting =
                () -> NUMBERS.stream().peek(_ -> taken.incrementAndGet()).iterator();
        try (WorkerPool pool = settings.get().build()) {
            for (int i = 0; i < 3; i++) {
                taken.set(0);
                assertThatThrownBy(() -> pool.map(counting, number -> {
                            if (number == 11) {
                                throw new java.io.IOException("no such luck");
                            }
                            if (number == 10) {
                                Thread.sleep(30);
                                throw new IllegalStateException("ten is out");
                            }
                            return number;
                        }))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(
                                "The function failed for chunk 10 (10): java.lang.IllegalStateException: ten is out.");
                assertThat(taken.get()).isLessThanOrEqualTo(11 + pool.inFlight());
            }
            assertThat(pool.map(List.of(5), number -> number))
                    .as("the pool still works")
                    .containsExactly(5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void whoseFaultItIsStays(String name, Supplier<WorkerPoolBuilder> settings) {
        try (WorkerPool pool = settings.get().build()) {
            assertThatThrownBy(() -> pool.map(List.of("a.csv"), file -> {
                        throw new DataException(file + " is damaged.");
                    }))
                    .isInstanceOf(DataException.class)
                    .hasMessage("The function failed for chunk 0 (a.csv): a.csv is damaged.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void noMoreThanABoundedNumberIsInFlight(String name, Supplier<WorkerPoolBuilder> settings) {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Integer> counting =
                () -> NUMBERS.stream().peek(_ -> taken.incrementAndGet()).iterator();
        try (WorkerPool pool = settings.get().inFlight(4).build();
                Results<Integer> results = pool.stream(counting, number -> number + 1)) {
            for (int i = 0; results.hasNext(); i++) {
                assertThat(results.next()).isEqualTo(i + 1);
                assertThat(taken.get()).isLessThanOrEqualTo(i + 4);
            }
            assertThat(taken.get()).isEqualTo(NUMBERS.size());
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void workCanBeCancelledFromAnotherThread(String name, Supplier<WorkerPoolBuilder> settings) throws Exception {
        try (WorkerPool pool = settings.get().build()) {
            pool.map(List.of(1, 2, 3), number -> number);
            Thread canceller = Thread.ofPlatform().start(() -> {
                sleep(200);
                pool.cancel();
            });
            long start = System.nanoTime();
            assertThatThrownBy(() -> pool.map(NUMBERS, _ -> {
                        Thread.sleep(60_000);
                        return 0;
                    }))
                    .isInstanceOf(CancelledException.class);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
                    .isLessThan(30);
            canceller.join();
            assertThat(pool.map(List.of(7), number -> number)).containsExactly(7);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void anInterruptEndsTheWaiting(String name, Supplier<WorkerPoolBuilder> settings) throws Exception {
        try (WorkerPool pool = settings.get().build()) {
            AtomicBoolean interrupted = new AtomicBoolean();
            Thread user = Thread.ofPlatform().start(() -> {
                try {
                    pool.map(NUMBERS, _ -> {
                        Thread.sleep(60_000);
                        return 0;
                    });
                } catch (CancelledException _) {
                    interrupted.set(Thread.currentThread().isInterrupted());
                }
            });
            sleep(200);
            user.interrupt();
            user.join(30_000);
            assertThat(user.isAlive()).isFalse();
            assertThat(interrupted).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void progressIsReported(String name, Supplier<WorkerPoolBuilder> settings) {
        List<PoolProgress> seen = Collections.synchronizedList(new ArrayList<>());
        try (WorkerPool pool = settings.get().onProgress(seen::add).build()) {
            pool.map(NUMBERS, number -> number);
        }
        assertThat(seen).hasSize(NUMBERS.size());
        assertThat(seen).extracting(PoolProgress::done).isSorted();
        assertThat(seen.getLast().done()).isEqualTo(60);
        assertThat(seen.getLast().total()).isEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pools")
    void theSourceIsClosedAndItsFailureComesAfterTheResultsBeforeIt(String name, Supplier<WorkerPoolBuilder> settings) {
        AtomicBoolean closed = new AtomicBoolean();
        try (WorkerPool pool = settings.get().build()) {
            Results<Integer> results = pool.stream(() -> new Failing(closed), number -> number);
            assertThat(results.next()).isZero();
            assertThat(results.next()).isEqualTo(1);
            assertThatThrownBy(results::hasNext)
                    .isInstanceOf(DataException.class)
                    .hasMessage("The disk is gone.");
            assertThat(closed).isTrue();
        }
    }

    private static final class Failing implements Iterator<Integer>, AutoCloseable {
        private final AtomicBoolean closed;
        private int next;

        Failing(AtomicBoolean closed) {
            this.closed = closed;
        }

        @Override
        public boolean hasNext() {
            if (next == 2) {
                throw new DataException("The disk is gone.");
            }
            return true;
        }

        @Override
        public Integer next() {
            return next++;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void aClosedPoolIsRefusedAndLeavesNoThread() throws Exception {
        WorkerPool pool = WorkerPool.threads(2);
        CountDownLatch begun = new CountDownLatch(1);
        Results<Integer> results = pool.stream(NUMBERS, _ -> {
            begun.countDown();
            Thread.sleep(60_000);
            return 0;
        });
        Thread user = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(results::next).isInstanceOf(CancelledException.class));
        begun.await();
        pool.close();
        user.join(30_000);
        assertThat(user.isAlive()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(thread -> thread.startsWith("millrace-pool-"));
        assertThatThrownBy(() -> pool.map(NUMBERS, number -> number))
                .isInstanceOf(QueryException.class)
                .hasMessage("The pool is closed.");
    }

    @Test
    void aFunctionCannotUseItsOwnPool() {
        try (WorkerPool pool = WorkerPool.threads(1)) {
            assertThatThrownBy(() -> pool.map(List.of(1), number -> pool.map(List.of(number), n -> n)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("cannot use the pool that runs it");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
