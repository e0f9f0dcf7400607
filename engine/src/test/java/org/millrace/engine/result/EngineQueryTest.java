package org.millrace.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.millrace.engine.expression.CompiledCondition;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.operator.Filtering;
import org.millrace.engine.operator.Numbers;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.PieceScan;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.operator.Run;
import org.millrace.engine.run.QueryRun;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.DefectException;
import org.millrace.errors.ResourceException;
import org.millrace.memory.MemoryBudget;
import org.millrace.vectors.Batch;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.VectorBuilder;

@Timeout(60)
class EngineQueryTest {

    @Test
    void rowsAheadStayWithinTheBudgetAndAreGivenBack() {
        MemoryBudget budget = new MemoryBudget(80_000);
        QueryRun run = Run.of(4, 100, budget);
        assertThat(Run.rows(Numbers.scan(200, 500), run)).hasSize(100_000);
        assertThat(budget.peak()).isBetween(1L, 10_000L);
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void aBudgetThatIsFullStillLetsRowsThrough() {
        MemoryBudget budget = new MemoryBudget(1000);
        budget.reservation("test").grow(1000);
        assertThat(Run.rows(Numbers.scan(20, 500), Run.of(4, 100, budget))).hasSize(10_000);
    }

    @Test
    void rowsThatAreKeptCountAgainstTheBudgetUntilTheEnd() {
        MemoryBudget budget = new MemoryBudget(100_000);
        try (EngineQuery query = EngineQuery.start(Numbers.scan(10, 1000), Run.of(1, 100, budget))) {
            for (int i = 0; i < 50; i++) {
                query.keep(Objects.requireNonNull(query.next()));
            }
            assertThat(budget.reserved()).isBetween(50L * 100 * Long.BYTES, 80_000L);
        }
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void moreRowsThanFitAreNotKept() {
        MemoryBudget budget = new MemoryBudget(100_000);
        try (EngineQuery query = EngineQuery.start(Numbers.scan(100, 1000), Run.of(1, 100, budget))) {
            assertThatThrownBy(() -> {
                        while (true) {
                            query.keep(Objects.requireNonNull(query.next()));
                        }
                    })
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("too large to be collected")
                    .hasMessageContaining("stream");
        }
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void theFailureOfTheEarliestPieceIsThrownAfterTheRowsBeforeIt() {
        PieceScan scan = Numbers.scan(20, 100);
        Operator failing = failing(scan, 1050, 500);
        for (int threads : Run.THREADS) {
            try (EngineQuery query = EngineQuery.start(failing, Run.of(threads, 10))) {
                for (long row = 0; row < 500; row += 10) {
                    assertThat(Run.rows(query.next()).getFirst()).containsExactly(row);
                }
                assertThatThrownBy(query::next)
                        .isInstanceOf(DataException.class)
                        .hasMessage("Row 500 is bad.");
                assertThat(scan.open).hasValue(0);
                assertThatThrownBy(query::next).hasMessage("Row 500 is bad.");
            }
        }
    }

    private static Operator failing(PieceScan scan, long... bad) {
        return new Projecting(scan, java.util.List.of(check(bad)), Numbers.SCHEMA);
    }

    private static CompiledExpression check(long... bad) {
        return Numbers.expression(PrimitiveType.INT64, batch -> {
            LongVector column = (LongVector) batch.column(0);
            for (int i = 0; i < column.length(); i++) {
                for (long row : bad) {
                    if (column.value(i) == row) {
                        throw new DataException("Row " + row + " is bad.");
                    }
                }
            }
            return column;
        });
    }

    @Test
    void anUnknownFailureIsADefect() {
        Operator failing = new Projecting(
                Numbers.scan(2, 2),
                java.util.List.of(Numbers.expression(PrimitiveType.INT64, batch -> {
                    throw new IllegalStateException("broken");
                })),
                Numbers.SCHEMA);
        assertThatThrownBy(() -> Run.rows(failing, 2, 10))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void cancelStopsAQueryThatGivesNoRows() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CompiledCondition never = Numbers.condition(batch -> {
            started.countDown();
            pause();
            return new org.millrace.vectors.ConstantVector(
                    VectorBuilder.of(PrimitiveType.BOOLEAN, java.util.List.of(false)), batch.rows());
        });
        PieceScan scan = Numbers.scan(100, 10_000);
        EngineQuery query = EngineQuery.start(new Filtering(scan, never), Run.of(3, 1));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread puller = Thread.ofPlatform().start(() -> {
            try {
                query.next();
            } catch (CancelledException e) {
                thrown.set(e);
            }
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        query.cancel();
        assertThat(puller.join(Duration.ofSeconds(20))).isTrue();
        assertThat(thrown.get()).isInstanceOf(CancelledException.class);
        assertThat(scan.open).hasValue(0);
        query.close();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closingEarlyStopsEverything() {
        PieceScan scan = Numbers.scan(100, 1000);
        MemoryBudget budget = new MemoryBudget(1 << 20);
        EngineQuery query = EngineQuery.start(scan, Run.of(3, 100, budget));
        for (int i = 0; i < 25; i++) {
            assertThat(query.next()).isNotNull();
        }
        query.close();
        assertThat(scan.open).hasValue(0);
        assertThat(budget.reserved()).isZero();
        assertThat(query.next()).isNull();
    }

    @Test
    void aBatchStaysValidUntilTheNextCall() {
        try (EngineQuery query = EngineQuery.start(Numbers.scan(50, 100), Run.of(4, 30))) {
            long row = 0;
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                pause();
                for (int i = 0; i < batch.rows(); i++) {
                    assertThat(((LongVector) batch.column(0)).value(i)).isEqualTo(row++);
                }
            }
            assertThat(row).isEqualTo(5000);
        }
    }

    @Test
    void metricsCountRowsFromTheLastOperatorToTheSource() {
        EngineQuery query = EngineQuery.start(failing(Numbers.scan(5, 100)), Run.of(2, 10));
        long rows = 0;
        for (Batch batch = query.next(); batch != null; batch = query.next()) {
            rows += batch.rows();
        }
        assertThat(rows).isEqualTo(500);
        assertThat(query.metrics())
                .extracting(org.millrace.plan.report.OperatorFigures::rows)
                .containsExactly(500L, 500L);
        assertThat(query.metrics())
                .extracting(org.millrace.plan.report.OperatorFigures::depth)
                .containsExactly(0, 1);
    }
}
