package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.columns.ColumnBuffer;
import org.millrace.engine.spill.BatchFile;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Vector;

/// Results in a file: many streams of rows, each ordered by a tag column. Rows with the same tag come in the
/// order of their streams. Thread-safe.
final class TaggedRows {

    private static final int BLOCK_ROWS = 1 << 12;
    private static final long BLOCK_BYTES = 1 << 18;

    private final List<DataType> types;
    private final int tagColumn;
    private final BatchFile file;
    private final JoinRun run;
    // Guarded by itself.
    private final List<List<SpilledBlock>> streams = new ArrayList<>();

    /// @param types     the types of all columns
    /// @param tagColumn which of them is the tag
    TaggedRows(List<DataType> types, int tagColumn, JoinRun run) {
        this.types = types;
        this.tagColumn = tagColumn;
        this.run = run;
        this.file = run.file(types);
    }

    /// A new stream, after all that were made before by the same thread.
    Stream stream() {
        return new Stream();
    }

    /// The rows whose tags are from `least` (inclusive) to `end` (exclusive), in order of their tags, without
    /// tags.
    BatchReader read(long least, long end) {
        List<List<SpilledBlock>> found = new ArrayList<>();
        synchronized (streams) {
            for (List<SpilledBlock> stream : streams) {
                List<SpilledBlock> some = stream.stream()
                        .filter(block ->
                                block.tags().last() >= least && block.tags().first() < end)
                        .toList();
                if (!some.isEmpty()) {
                    found.add(some);
                }
            }
        }
        List<TagCursor> cursors = new ArrayList<>();
        for (List<SpilledBlock> some : found) {
            cursors.add(new TagCursor(new BlockReader(file, some), tagColumn, least, end, cursors.size()));
        }
        return new TagMerge(types, tagColumn, cursors, run);
    }

    /// Writes rows in order of their tags. Belongs to one thread.
    final class Stream implements AutoCloseable {

        private final List<ColumnBuffer> buffers =
                types.stream().map(ColumnBuffer::of).toList();
        private final List<SpilledBlock> blocks = new ArrayList<>();
        private int rows;
        private long bytes;

        private Stream() {
            synchronized (streams) {
                streams.add(blocks);
            }
        }

        void add(Batch batch) {
            Vector[] columns = new Vector[types.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = batch.column(i);
                buffers.get(i).append(columns[i]);
            }
            rows += batch.rows();
            bytes += HeldBytes.of(columns);
            if (rows >= BLOCK_ROWS || bytes >= BLOCK_BYTES) {
                flush();
            }
        }

        private void flush() {
            if (rows == 0) {
                return;
            }
            Vector[] columns = buffers.stream().map(ColumnBuffer::vector).toArray(Vector[]::new);
            LongVector tags = (LongVector) columns[tagColumn];
            SpilledBlock.Tags range = new SpilledBlock.Tags(tags.value(0), tags.value(rows - 1));
            long place = file.append(Batch.of(rows, columns));
            SpilledBlock block =
                    new SpilledBlock(0, blocks.size(), place, rows, bytes, range, new SpilledBlock.Hashes(0, 0));
            synchronized (streams) {
                blocks.add(block);
            }
            buffers.forEach(ColumnBuffer::clear);
            rows = 0;
            bytes = 0;
        }

        @Override
        public void close() {
            flush();
        }
    }
}
