package org.millrace.engine.event;

import java.util.List;
import org.millrace.plan.Query;
import org.millrace.plan.report.OperatorFigures;

/// Tells a flight recorder what queries do.
public final class Recorder {

    private Recorder() {}

    /// A query that has begun.
    public static QueryEvent began() {
        QueryEvent event = new QueryEvent();
        event.begin();
        return event;
    }

    /// The query has ended.
    ///
    /// @param outcome `finished`, or what was thrown
    public static void ended(
            QueryEvent event, List<OperatorFigures> operators, Query.Progress progress, int threads, String outcome) {
        event.end();
        if (!event.shouldCommit()) {
            return;
        }
        event.operator = operators.isEmpty() ? "" : operators.getFirst().name();
        event.outcome = outcome;
        event.inputRows = progress.rowsDone();
        event.inputBytes = progress.bytesDone();
        event.spilled = progress.spilled();
        event.threads = threads;
        event.commit();
        operators.forEach(Recorder::operator);
    }

    private static void operator(OperatorFigures figures) {
        OperatorEvent event = new OperatorEvent();
        event.operator = figures.name();
        event.depth = figures.depth();
        event.rows = figures.rows();
        event.batches = figures.batches();
        event.work = figures.time().work();
        event.processor = figures.time().processor();
        event.waited = figures.time().waited();
        event.peak = figures.space().peak();
        event.spilled = figures.space().spilled();
        event.commit();
    }

    /// A task that has begun.
    public static TaskEvent taskBegan() {
        TaskEvent event = new TaskEvent();
        event.begin();
        return event;
    }

    /// The task has ended.
    public static void taskEnded(TaskEvent event, String operator, int phase, int lane) {
        event.end();
        if (event.shouldCommit()) {
            event.operator = operator;
            event.phase = phase;
            event.lane = lane;
            event.commit();
        }
    }

    /// A block was put into a temporary file.
    public static void spilled(String operator, long bytes) {
        SpillEvent event = new SpillEvent();
        if (event.shouldCommit()) {
            event.operator = operator;
            event.bytes = bytes;
            event.commit();
        }
    }
}
