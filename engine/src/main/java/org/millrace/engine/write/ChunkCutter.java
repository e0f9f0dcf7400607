package org.millrace.engine.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.millrace.vectors.Batch;

/// Cuts rows that come in order into chunks and files by counting rows alone. Belongs to one thread at a time.
final class ChunkCutter {

    private final int chunkRows;
    private final long[] fileEnds;
    private final Consumer<Chunk> target;

    private final List<Batch> batches = new ArrayList<>();
    private long bytes;
    private int rows;
    private long position;
    private int file;
    private int number;

    /// A cutter that gives chunks of `chunkRows` rows to `target`.
    ///
    /// @param fileEnds the row after the last one of each file but the last, which takes the rest
    ChunkCutter(int chunkRows, long[] fileEnds, Consumer<Chunk> target) {
        this.chunkRows = chunkRows;
        this.fileEnds = fileEnds.clone();
        this.target = target;
    }

    /// Takes the next rows.
    void add(Held held) {
        Batch batch = held.batch();
        int taken = 0;
        long share = held.bytes();
        while (taken < batch.rows()) {
            skipFullFiles();
            int count = (int) Math.min(Math.min(chunkRows - rows, fileLeft()), batch.rows() - taken);
            boolean last = taken + count == batch.rows();
            long part = last ? share : held.bytes() * count / batch.rows();
            share -= part;
            append(slice(batch, taken, count), part);
            taken += count;
        }
        if (batch.rows() == 0) {
            bytes += share;
        }
    }

    private void append(Batch batch, long batchBytes) {
        batches.add(batch);
        bytes += batchBytes;
        rows += batch.rows();
        position += batch.rows();
        if (rows == chunkRows || fileLeft() == 0) {
            emit();
        }
    }

    private long fileLeft() {
        return file < fileEnds.length ? fileEnds[file] - position : Long.MAX_VALUE;
    }

    private void skipFullFiles() {
        while (fileLeft() == 0) {
            file++;
        }
    }

    /// Gives the rows that are left and returns how many rows there were in all.
    long finish() {
        if (rows > 0) {
            emit();
        }
        return position;
    }

    private void emit() {
        target.accept(new Chunk(number++, file, batches, bytes));
        batches.clear();
        bytes = 0;
        rows = 0;
    }

    private static Batch slice(Batch batch, int from, int count) {
        if (count == batch.rows()) {
            return batch;
        }
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return batch.select(positions, count).copy();
    }
}
