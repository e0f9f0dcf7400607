package org.millrace.source.write;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.millrace.errors.MillraceException;
import org.millrace.source.TableSink;

/// A file of a partition that can take more rows, and the chunks that are being encoded for it.
final class OpenFile {

    final Path path;
    final TableSink sink;
    private final ArrayDeque<CompletableFuture<TableSink.Chunk>> encoding = new ArrayDeque<>();
    long rows;

    OpenFile(Path path, TableSink sink) {
        this.path = path;
        this.sink = sink;
    }

    void add(CompletableFuture<TableSink.Chunk> chunk) {
        encoding.add(chunk);
    }

    /// Waits until the chunk that came first is encoded and appends it.
    void appendOldest() {
        CompletableFuture<TableSink.Chunk> oldest = encoding.poll();
        if (oldest == null) {
            return;
        }
        try {
            sink.append(oldest.join());
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case MillraceException known -> throw known;
                case Error fatal -> throw fatal;
                case null, default -> throw e;
            }
        }
    }

    /// Waits for all chunks, whatever becomes of them, and removes the file unless it was committed.
    void discard() {
        encoding.forEach(chunk -> chunk.handle((_, _) -> null).join());
        encoding.clear();
        sink.close();
    }

    /// Appends all chunks and gives the file its name.
    void commit() {
        while (!encoding.isEmpty()) {
            appendOldest();
        }
        sink.commit();
    }
}
