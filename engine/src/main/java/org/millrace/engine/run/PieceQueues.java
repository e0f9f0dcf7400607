package org.millrace.engine.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.MillraceException;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;

/// What helpers have read ahead of one consumer: a queue of batches for each piece that is claimed and not yet
/// consumed. Thread-safe; all fields are guarded by the object's monitor.
final class PieceQueues {

    /// The most bytes that wait, as a share of the budget and at all.
    private static final int SHARE = 8;

    private static final long MOST_BYTES = 64 << 20;

    /// How often a thread that waits looks whether the query was cancelled.
    private static final long WAKE_MILLIS = 50;

    private final int pieces;
    private final QueryRun run;
    private final Reservation reservation;
    private final long room;

    private final Map<Integer, Slot> slots = new HashMap<>();
    private int due;
    private int nextClaim;
    private boolean stopped;
    private long toRelease;

    PieceQueues(int pieces, QueryRun run) {
        this.pieces = pieces;
        this.run = run;
        this.reservation = run.reservation("reading ahead");
        this.room = Math.min(MOST_BYTES, run.budget().limit() / SHARE);
    }

    /// The batches of one piece that wait, and how it ended.
    private static final class Slot {

        final ArrayDeque<Held> waiting = new ArrayDeque<>();
        boolean ended;

        @Nullable
        MillraceException failure;
    }

    /// A batch and the bytes that are reserved for it.
    private record Held(Batch batch, long reserved) {}

    /// Leaves the first pieces to the consumer itself.
    synchronized void begin(int first) {
        due = first;
        nextClaim = first;
    }

    synchronized int unclaimed() {
        return pieces - nextClaim;
    }

    /// The next piece to read, or -1 where nothing is left to do.
    synchronized int claim() {
        if (stopped || run.cancelled() || nextClaim == pieces) {
            return -1;
        }
        slots.put(nextClaim, new Slot());
        return nextClaim++;
    }

    /// Adds a batch to a claimed piece, once there is room for it; false where nobody wants it any more.
    ///
    /// @param bytes what the batch holds that nobody else has reserved
    synchronized boolean put(int piece, Batch batch, long bytes) {
        Slot slot = slot(piece);
        while (!stopped && !run.cancelled()) {
            if (reservation.held() + bytes <= room && reservation.tryGrow(bytes)) {
                slot.waiting.add(new Held(batch, bytes));
                notifyAll();
                return true;
            }
            if (piece == due && slot.waiting.isEmpty()) {
                slot.waiting.add(new Held(batch, 0));
                notifyAll();
                return true;
            }
            pause(Wait.ROOM);
        }
        return false;
    }

    /// Notes that a claimed piece was read to its end or failed.
    synchronized void end(int piece, @Nullable MillraceException failure) {
        Slot slot = slot(piece);
        slot.ended = true;
        slot.failure = failure;
        notifyAll();
    }

    /// The next batch in order; null at the end. The bytes of the one before are given back.
    synchronized @Nullable Batch take() {
        release();
        while (due < pieces) {
            run.check();
            Slot slot = slots.get(due);
            if (slot != null && !slot.waiting.isEmpty()) {
                Held held = slot.waiting.remove();
                toRelease = held.reserved();
                notifyAll();
                return held.batch();
            }
            if (slot == null || !slot.ended) {
                pause(Wait.INPUT);
                continue;
            }
            if (slot.failure != null) {
                throw slot.failure;
            }
            slots.remove(due++);
            notifyAll();
        }
        return null;
    }

    private Slot slot(int piece) {
        Slot slot = slots.get(piece);
        if (slot == null) {
            throw new IllegalStateException("Piece " + piece + " was not claimed.");
        }
        return slot;
    }

    private void release() {
        if (toRelease > 0) {
            reservation.shrink(toRelease);
            toRelease = 0;
            notifyAll();
        }
    }

    private void pause(Wait reason) {
        long start = System.nanoTime();
        try {
            wait(WAKE_MILLIS);
        } catch (InterruptedException e) {
            run.cancel();
            Thread.currentThread().interrupt();
            throw new CancelledException("The thread that ran the query was interrupted.", e);
        } finally {
            QueryRun.waited(reason, start);
        }
    }

    /// Tells helpers that nothing more is wanted.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /// Frees what waits. Call it once all helpers have stopped.
    synchronized void close() {
        slots.clear();
        reservation.close();
        toRelease = 0;
    }
}
