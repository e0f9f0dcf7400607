package org.millrace.csv.write;

import java.nio.file.Path;
import java.util.List;
import org.millrace.source.AtomicFile;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// One CSV file that is being written.
final class CsvSink implements TableSink {

    private static final int CHUNK_ROWS = 1 << 14;

    private final ChunkEncoder encoder;
    private final AtomicFile file;

    CsvSink(Path target, Schema schema, WriteOptions options) {
        encoder = new ChunkEncoder(schema, options);
        CharBytes header = options.header() ? encoder.header() : new CharBytes(0);
        file = AtomicFile.create(target, header.bytes(), header.length());
    }

    @Override
    public int chunkRows() {
        return CHUNK_ROWS;
    }

    @Override
    public Chunk encode(List<Batch> rows) {
        CharBytes text = new CharBytes(1 << 16);
        for (Batch batch : rows) {
            encoder.append(batch, text);
        }
        return new TextChunk(text);
    }

    @Override
    public void append(Chunk chunk) {
        CharBytes text = ((TextChunk) chunk).text();
        file.write(text.bytes(), 0, text.length());
    }

    @Override
    public void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    private record TextChunk(CharBytes text) implements Chunk {
        @Override
        public long bytes() {
            return text.length();
        }
    }
}
