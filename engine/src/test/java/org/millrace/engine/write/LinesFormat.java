package org.millrace.engine.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
import org.millrace.source.AtomicFile;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// A format for tests: one line per value, a rule after each chunk, and failures where a test wants them.
final class LinesFormat implements SinkFormat {

    private final int chunkRows;

    /// The numbers of the append and of the commit that fail; -1 for none.
    int failingAppend = -1;

    int failingCommit = -1;

    /// What encoding does before it begins.
    @Nullable
    Runnable beforeEncode;

    private final AtomicInteger appends = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();

    LinesFormat(int chunkRows) {
        this.chunkRows = chunkRows;
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public boolean recognisesName(String fileName) {
        return fileName.endsWith(".lines");
    }

    @Override
    public String extension(FormatOptions options) {
        return ".lines";
    }

    @Override
    public TableSink create(Path target, Schema schema, FormatOptions options) {
        return new Sink(AtomicFile.create(target));
    }

    private record Encoded(byte[] text) implements TableSink.Chunk {

        @Override
        public long bytes() {
            return text.length;
        }
    }

    private final class Sink implements TableSink {

        private final AtomicFile file;

        Sink(AtomicFile file) {
            this.file = file;
        }

        @Override
        public int chunkRows() {
            return chunkRows;
        }

        @Override
        public Chunk encode(List<Batch> rows) {
            if (beforeEncode != null) {
                beforeEncode.run();
            }
            StringBuilder text = new StringBuilder();
            for (Batch batch : rows) {
                if (batch.selection() != null) {
                    throw new IllegalStateException("A sink gets rows without a selection.");
                }
                for (int i = 0; i < batch.rows(); i++) {
                    text.append(Values.at(batch.raw(0), i)).append('\n');
                }
            }
            return new Encoded(text.append("--\n").toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void append(Chunk chunk) {
            if (appends.getAndIncrement() == failingAppend) {
                throw new ResourceException("Cannot write: no space left on device.");
            }
            byte[] text = ((Encoded) chunk).text();
            file.write(text, 0, text.length);
        }

        @Override
        public void commit() {
            if (commits.getAndIncrement() == failingCommit) {
                throw new ResourceException("Cannot rename.");
            }
            file.commit();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
