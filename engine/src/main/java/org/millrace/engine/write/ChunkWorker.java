package org.millrace.engine.write;

import org.millrace.engine.run.Footprint;
import org.millrace.engine.run.InOrder;
import org.millrace.engine.run.Rows;
import org.millrace.engine.run.Workers;
import org.millrace.source.BatchReader;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;

/// What every worker of a write does: read pieces, encode chunks, append those that are due. Thread-safe.
final class ChunkWorker {

    private static final int NO_PIECE = Integer.MAX_VALUE;

    private final Rows rows;
    private final Output files;
    private final ChunkQueue queue;
    private final InOrder<Encoded> appender;

    ChunkWorker(Rows rows, Output files, ChunkQueue queue) {
        this.rows = rows;
        this.files = files;
        this.queue = queue;
        this.appender = new InOrder<>(this::append);
    }

    /// A chunk that waits for its turn.
    private record Encoded(Chunk chunk, TableSink.Chunk bytes) {}

    /// Works until nothing is left to do or something failed.
    void run() {
        int piece = NO_PIECE;
        try {
            while (true) {
                switch (queue.next()) {
                    case ChunkQueue.Step.Read(int number) -> {
                        piece = number;
                        read(number);
                        piece = NO_PIECE;
                    }
                    case ChunkQueue.Step.Encode(Chunk chunk) -> encode(chunk);
                    case ChunkQueue.Step.Stop() -> {
                        return;
                    }
                }
            }
        } catch (Throwable e) {
            queue.fail(piece, Workers.typed(e));
        }
    }

    private void read(int piece) {
        try (BatchReader reader = rows.read(piece, piece + 1)) {
            Batch batch = reader.next();
            while (batch != null && queue.wants(piece)) {
                put(piece, held(batch));
                batch = reader.next();
            }
        }
        queue.end(piece);
    }

    private Held held(Batch batch) {
        if (rows.stable() && batch.selection() == null) {
            return new Held(batch, 0);
        }
        Batch copy = rows.fresh() && batch.selection() == null ? batch : batch.copy();
        return new Held(copy, Footprint.of(copy));
    }

    private void put(int piece, Held held) {
        Chunk first = queue.put(piece, held);
        while (first != null) {
            encode(first);
            first = queue.put(piece, held);
        }
    }

    private void encode(Chunk chunk) {
        try {
            TableSink.Chunk bytes = files.sink(chunk.file()).encode(chunk.batches());
            queue.encoded(chunk, bytes.bytes());
            appender.complete(chunk.number(), new Encoded(chunk, bytes));
        } catch (Throwable e) {
            queue.fail(NO_PIECE, Workers.typed(e));
        }
    }

    private void append(Encoded encoded) {
        int file = encoded.chunk().file();
        files.sink(file).append(encoded.bytes());
        files.count(file, encoded.chunk().batches());
        queue.appended(encoded.bytes().bytes());
    }
}
