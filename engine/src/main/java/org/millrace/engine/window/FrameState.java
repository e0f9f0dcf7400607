package org.millrace.engine.window;

import org.millrace.vectors.Vector;

/// What is known of the rows of one frame while it moves forward through the stream: rows come in at its end and leave
/// at its start. Belongs to one thread.
abstract class FrameState {

    /// The frame becomes empty, at a position that may be anywhere ahead.
    abstract void reset(long position);

    /// Takes the rows that follow the frame.
    abstract void add(long from, long to);

    /// Forgets the first rows of the frame, those before `from`; at least one row is left.
    abstract void remove(long from);

    /// Makes room for the results of so many rows.
    abstract void begin(int rows);

    /// Writes the result of the frame as it is.
    abstract void write(int row);

    /// Writes the result of the row before again.
    void repeat(int row) {
        write(row);
    }

    /// The results that were written, in fresh arrays.
    abstract Vector finish(int rows);

    /// Frees what cursors stand on.
    abstract void leave();

    /// About how many bytes of heap it takes where that grows with the frame.
    long bytes() {
        return 0;
    }
}
