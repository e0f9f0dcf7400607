package org.millrace.engine.result;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.event.QueryEvent;
import org.millrace.engine.event.Recorder;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.engine.run.Workers;
import org.millrace.errors.CancelledException;
import org.millrace.errors.MillraceException;
import org.millrace.plan.Query;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.TaskRun;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// A running query of the embedded engine.
///
/// A plan with a blocking operator is driven by a thread of its own from the start; any other one runs as its rows are
/// asked for, in constant memory. Either way the rows are handed over in their one order while workers read ahead.
public final class EngineQuery implements Query {

    private final Operator root;
    private final QueryRun run;

    /// Opens the plan; null where that is left to the first call of [#next()].
    private final @Nullable CompletableFuture<Rows> driver;

    private final QueryEvent event = Recorder.began();

    private @Nullable BatchReader reader;
    private @Nullable KeptRows kept;
    private @Nullable MillraceException failure;
    private boolean ended;

    private EngineQuery(Operator root, QueryRun run) {
        this.root = root;
        this.run = run;
        this.driver = blocks(root) ? drive() : null;
    }

    /// Starts a query. The run is this query's own and is closed with it.
    public static EngineQuery start(Operator root, QueryRun run) {
        return new EngineQuery(root, run);
    }

    private static boolean blocks(Operator operator) {
        return operator.blocking() || operator.inputs().stream().anyMatch(EngineQuery::blocks);
    }

    private CompletableFuture<Rows> drive() {
        CompletableFuture<Rows> rows = new CompletableFuture<>();
        var unused = run.fork(() -> {
            try {
                rows.complete(root.open(run, 0));
            } catch (Throwable e) {
                rows.completeExceptionally(Workers.typed(e));
            }
        });
        return rows;
    }

    @Override
    public Schema schema() {
        return root.schema();
    }

    @Override
    public @Nullable Batch next() {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return null;
        }
        try {
            Batch batch = pull();
            if (batch == null) {
                end();
            }
            return batch;
        } catch (Throwable e) {
            MillraceException typed = Workers.typed(e);
            failure = typed;
            run.cancel();
            end();
            throw typed;
        }
    }

    @Override
    public Batch keep(Batch batch) {
        KeptRows rows = kept == null ? new KeptRows(run) : kept;
        kept = rows;
        return rows.keep(batch);
    }

    private @Nullable Batch pull() {
        run.check();
        return run.handingOver(this::batch);
    }

    private @Nullable Batch batch() {
        BatchReader current = reader;
        if (current == null) {
            Rows rows = driver == null ? root.open(run, 0) : opened(driver);
            current = run.readAhead(rows);
            reader = current;
        }
        Batch batch = current.next();
        while (batch != null && batch.rows() == 0) {
            batch = current.next();
        }
        return batch;
    }

    /// Waits for the driver. Being interrupted cancels the query; the driver is waited for all the same.
    private Rows opened(CompletableFuture<Rows> rows) {
        boolean interrupted = false;
        while (true) {
            try {
                Rows result = rows.get();
                if (interrupted) {
                    throw new CancelledException("The thread that waited for the query was interrupted.");
                }
                return result;
            } catch (InterruptedException e) {
                interrupted = true;
                run.cancel();
            } catch (ExecutionException e) {
                throw Workers.typed(e.getCause() == null ? e : e.getCause());
            } finally {
                if (interrupted && rows.isDone()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// Waits until nothing runs any more and frees everything.
    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (driver != null) {
                driver.handle((rows, e) -> true).join();
            }
        } finally {
            if (reader != null) {
                reader.close();
            }
            Recorder.ended(event, run.metrics(), run.progress(), run.settings().threads(), outcome());
            run.close();
        }
    }

    private String outcome() {
        return failure != null
                ? failure.getClass().getSimpleName()
                : run.cancelled() ? CancelledException.class.getSimpleName() : "finished";
    }

    @Override
    public Progress progress() {
        return run.progress();
    }

    @Override
    public List<OperatorFigures> metrics() {
        return run.metrics();
    }

    @Override
    public List<TaskRun> tasks() {
        return run.tasks();
    }

    @Override
    public void cancel() {
        run.cancel();
    }

    @Override
    public void close() {
        if (!ended) {
            run.cancel();
            end();
        }
    }
}
