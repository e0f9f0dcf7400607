package org.millrace.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// Reads all pieces of some rows as one reader, in order, while other threads read later pieces ahead.
///
/// The first piece is read by the calling thread itself; helpers start only when it asks for a second batch, so that a
/// small result costs no change of threads and a reader that is closed early has not read much. What helpers hold is
/// bounded in bytes and reserved; a helper waits when there is no room, except for the one that reads the piece that is
/// due, so that the reader always gets on.
public final class ReadAhead implements BatchReader {

    private final Rows rows;
    private final QueryRun run;
    private final OperatorMetrics reader;
    private final PieceQueues queues;

    private final List<Future<?>> helpers = new ArrayList<>();
    private @Nullable BatchReader own;
    private boolean began;
    private int given;

    /// A reader of all pieces of `rows`, on behalf of `run`.
    ///
    /// @param reader the operator that wants them
    public ReadAhead(Rows rows, QueryRun run, OperatorMetrics reader) {
        this.rows = rows;
        this.run = run;
        this.reader = reader;
        this.queues = new PieceQueues(rows.pieces(), run);
    }

    @Override
    public @Nullable Batch next() {
        run.check();
        if (!began) {
            begin();
        }
        BatchReader first = own;
        if (first != null) {
            if (given++ == 1) {
                startHelpers();
            }
            Batch batch = first.next();
            if (batch != null) {
                return batch;
            }
            closeOwn();
            startHelpers();
        }
        return queues.take();
    }

    private void begin() {
        began = true;
        if (rows.pieces() > 0) {
            boolean alone = run.settings().threads() == 1;
            own = rows.read(0, alone ? rows.pieces() : 1);
            queues.begin(alone ? rows.pieces() : 1);
        }
    }

    private void startHelpers() {
        int wanted = Math.min(run.settings().threads(), queues.unclaimed());
        while (helpers.size() < wanted) {
            helpers.add(run.fork(this::help));
        }
    }

    private void help() {
        int piece = queues.claim();
        while (piece >= 0) {
            int claimed = piece;
            run.work(reader, TaskLog.AHEAD, claimed, () -> readAhead(claimed));
            piece = queues.claim();
        }
    }

    private void readAhead(int piece) {
        MillraceException failure = null;
        try (BatchReader pieceReader = rows.read(piece, piece + 1)) {
            fill(piece, pieceReader);
        } catch (Throwable e) {
            failure = Workers.typed(e);
        }
        queues.end(piece, failure);
    }

    private void fill(int piece, BatchReader source) {
        Batch batch = source.next();
        while (batch != null && hold(piece, batch)) {
            batch = source.next();
        }
    }

    private boolean hold(int piece, Batch batch) {
        if (rows.stable()) {
            return queues.put(piece, batch, 0);
        }
        Batch copy = rows.fresh() ? batch : batch.copy();
        return queues.put(piece, copy, Footprint.of(copy));
    }

    private void closeOwn() {
        BatchReader first = own;
        own = null;
        if (first != null) {
            first.close();
        }
    }

    /// Stops the helpers, waits until they have stopped and frees what they hold.
    @Override
    public void close() {
        queues.stop();
        helpers.forEach(Workers::await);
        helpers.clear();
        queues.close();
        closeOwn();
    }
}
