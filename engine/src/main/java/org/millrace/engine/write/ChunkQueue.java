package org.millrace.engine.write;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Wait;
import org.millrace.errors.CancelledException;
import org.millrace.errors.MillraceException;
import org.millrace.memory.Reservation;

/// The rows between the workers that read pieces and those that encode chunks. Every worker does both: it encodes what
/// is ready before it begins another piece, and also when there is no room for what it has read.
///
/// Pieces are claimed in ascending order. Only the worker that reads the piece that is due may go past the room, and
/// only when no chunk is ready or being encoded: so somebody always gets on. Thread-safe; all fields are guarded by
/// the object's monitor.
final class ChunkQueue {

    /// The most bytes that wait, as a share of the budget and at all.
    private static final int SHARE = 4;

    private static final long MOST_BYTES = 256L << 20;

    /// How often a worker that waits looks whether the query was cancelled.
    private static final long WAKE_MILLIS = 50;

    private final QueryRun run;
    private final int pieces;
    private final long room;
    private final Reservation reservation;
    private final ChunkCutter cutter;

    private final Map<Integer, Slot> slots = new HashMap<>();
    private final ArrayDeque<Chunk> ready = new ArrayDeque<>();
    private int due;
    private int nextPiece;
    private int encoding;
    private long rows = -1;
    private @Nullable MillraceException failure;
    private int failedPiece = Integer.MAX_VALUE;

    /// A queue for `pieces` pieces, whose rows are cut into chunks of `chunkRows` rows and files that end at
    /// `fileEnds`.
    ChunkQueue(QueryRun run, int pieces, int chunkRows, long[] fileEnds) {
        this.run = run;
        this.pieces = pieces;
        this.room = Math.min(MOST_BYTES, run.budget().limit() / SHARE);
        this.reservation = run.reservation("writing");
        this.cutter = new ChunkCutter(chunkRows, fileEnds, ready::add);
        cutWhatIsDue();
    }

    /// A piece whose turn to be cut has not come.
    private static final class Slot {

        final ArrayDeque<Held> waiting = new ArrayDeque<>();
        boolean ended;
    }

    /// What a worker does next.
    sealed interface Step {

        /// Read this piece and put its rows here.
        record Read(int piece) implements Step {}

        /// Encode and append this chunk, then call [#appended(Chunk)].
        record Encode(Chunk chunk) implements Step {}

        /// Nothing is left to do for this worker.
        record Stop() implements Step {}
    }

    /// Waits for something to do.
    synchronized Step next() {
        while (true) {
            run.check();
            if (failure != null) {
                return new Step.Stop();
            }
            Chunk chunk = poll();
            if (chunk != null) {
                return new Step.Encode(chunk);
            }
            if (nextPiece < pieces && (nextPiece == due || reservation.held() < room)) {
                slots.put(nextPiece, new Slot());
                return new Step.Read(nextPiece++);
            }
            if (due == pieces) {
                return new Step.Stop();
            }
            pause(Wait.INPUT);
        }
    }

    /// Takes rows of a claimed piece. Where there is no room for them, they are not taken and a chunk comes back that
    /// the worker must encode first, before it tries again; null where they were taken.
    synchronized @Nullable Chunk put(int piece, Held held) {
        while (failure == null) {
            run.check();
            if (reservation.held() + held.bytes() <= room && reservation.tryGrow(held.bytes())) {
                add(piece, held);
                return null;
            }
            Chunk chunk = poll();
            if (chunk != null) {
                return chunk;
            }
            if (piece == due && encoding == 0) {
                reservation.grow(held.bytes());
                add(piece, held);
                return null;
            }
            pause(Wait.ROOM);
        }
        return null;
    }

    private void add(int piece, Held held) {
        if (piece == due) {
            cutter.add(held);
        } else {
            slot(piece).waiting.add(held);
        }
        notifyAll();
    }

    /// Whether the rest of a claimed piece is to be read: after a failure only pieces before the failed one are, so
    /// that the failure of the lowest one is found whatever the timing.
    synchronized boolean wants(int piece) {
        return failure == null || (failedPiece != Integer.MAX_VALUE && piece < failedPiece);
    }

    /// Notes that a claimed piece was read to its end.
    synchronized void end(int piece) {
        slot(piece).ended = true;
        cutWhatIsDue();
        notifyAll();
    }

    private void cutWhatIsDue() {
        Slot slot = slots.get(due);
        while (slot != null) {
            slot.waiting.forEach(cutter::add);
            slot.waiting.clear();
            if (!slot.ended) {
                return;
            }
            slots.remove(due++);
            slot = slots.get(due);
        }
        if (due == pieces && rows < 0) {
            rows = cutter.finish();
        }
    }

    private @Nullable Chunk poll() {
        Chunk chunk = ready.poll();
        if (chunk != null) {
            encoding++;
        }
        return chunk;
    }

    /// Notes how much an encoded chunk takes from now on in place of its rows.
    synchronized void encoded(Chunk chunk, long bytes) {
        if (bytes > chunk.bytes()) {
            reservation.grow(bytes - chunk.bytes());
        } else {
            reservation.shrink(chunk.bytes() - bytes);
        }
        notifyAll();
    }

    /// Notes that an encoded chunk of this many bytes is in its file.
    synchronized void appended(long bytes) {
        encoding--;
        reservation.shrink(bytes);
        notifyAll();
    }

    /// Ends the write: the failure of the lowest piece counts; failures that belong to no piece count least.
    synchronized void fail(int piece, MillraceException e) {
        if (failure == null || piece < failedPiece) {
            failure = e;
            failedPiece = piece;
        }
        notifyAll();
    }

    /// Throws what went wrong; otherwise gives how many rows there were.
    synchronized long rows() {
        if (failure != null) {
            throw failure;
        }
        return rows;
    }

    private Slot slot(int piece) {
        Slot slot = slots.get(piece);
        if (slot == null) {
            throw new IllegalStateException("Piece " + piece + " was not claimed.");
        }
        return slot;
    }

    private void pause(Wait reason) {
        long start = System.nanoTime();
        try {
            wait(WAKE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("A thread that wrote was interrupted.", e);
        } finally {
            QueryRun.waited(reason, start);
        }
    }

    /// Gives back what is still held. Call it once no worker runs any more.
    synchronized void close() {
        reservation.close();
    }
}
