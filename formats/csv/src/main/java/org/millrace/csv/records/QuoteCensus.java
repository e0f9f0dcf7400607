package org.millrace.csv.records;

import org.millrace.csv.dialect.RecordAutomaton;
import org.millrace.csv.input.TextFile;
import org.millrace.csv.input.TextInput;
import org.millrace.errors.ResourceException;

/// The exact state of the automaton at any place of a file. The file is cut into chunks; for each the census finds the
/// state at its end for every state at its start, so that chunks can be taken by several threads in any order, and
/// composes these maps from the start of the file. Done at most once for each chunk.
///
/// Thread-safe: whoever asks takes the next chunk that nobody took, until all chunks before the place are done.
final class QuoteCensus {

    private static final int CHUNK = 4 << 20;
    private static final int PIECE = 1 << 16;

    private final TextFile file;
    private final RecordAutomaton automaton;
    private final long origin;
    /// The end state for each start state of a chunk; null until it is done. Guarded by `this`.
    private final byte[][] maps;
    /// The first chunk that nobody took. Guarded by `this`.
    private int next;

    QuoteCensus(TextFile file, RecordAutomaton automaton, long origin) {
        this.file = file;
        this.automaton = automaton;
        this.origin = origin;
        this.maps = new byte[(int) ((Math.max(0, file.bytes() - origin) + CHUNK - 1) / CHUNK)][];
    }

    /// The state before the byte at `offset`, where the byte at the origin is the first of a line.
    int stateAt(long offset) {
        int chunk = (int) ((offset - origin) / CHUNK);
        finish(chunk);
        int state = RecordAutomaton.LINE_START;
        for (int i = 0; i < chunk; i++) {
            state = map(i)[state];
        }
        byte[] states = start();
        run(states, origin + (long) chunk * CHUNK, offset);
        return states[state];
    }

    private synchronized byte[] map(int chunk) {
        return maps[chunk];
    }

    private void finish(int chunks) {
        for (int mine = take(chunks); mine >= 0; mine = take(chunks)) {
            byte[] states = start();
            try {
                run(states, origin + (long) mine * CHUNK, Math.min(file.bytes(), origin + (mine + 1L) * CHUNK));
            } catch (RuntimeException | Error e) {
                release(mine);
                throw e;
            }
            done(mine, states);
        }
        awaitBefore(chunks);
    }

    private synchronized int take(int limit) {
        return next < limit ? next++ : -1;
    }

    /// Gives a chunk back that could not be read: whoever asks next tries again from there.
    private synchronized void release(int chunk) {
        next = Math.min(next, chunk);
        notifyAll();
    }

    private synchronized void done(int chunk, byte[] states) {
        maps[chunk] = states;
        notifyAll();
    }

    private void awaitBefore(int chunks) {
        boolean interrupted = false;
        for (int i = 0; i < chunks; i++) {
            interrupted |= await(i);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean await(int chunk) {
        boolean interrupted = false;
        while (maps[chunk] == null && chunk < next) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (maps[chunk] == null) {
            throw new ResourceException("Cannot read " + file.path() + ": another reader of the same query failed.");
        }
        return interrupted;
    }

    private static byte[] start() {
        byte[] states = new byte[RecordAutomaton.STATES];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) i;
        }
        return states;
    }

    private void run(byte[] states, long from, long to) {
        byte[] bytes = new byte[PIECE];
        StateWalk walk = new StateWalk(automaton);
        try (TextInput input = file.open(from)) {
            for (long left = to - from; left > 0; ) {
                int got = input.read(bytes, 0, (int) Math.min(PIECE, left));
                walk.all(states, bytes, 0, got);
                left -= got;
            }
        }
    }
}
