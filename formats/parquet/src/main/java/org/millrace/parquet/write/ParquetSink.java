package org.millrace.parquet.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.millrace.errors.DefectException;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.thrift.CompactWriter;
import org.millrace.source.AtomicFile;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Writes one Parquet file, a row group for each chunk: pages first, then the Bloom filters of the row group; at
/// the end the page indexes and the footer.
public final class ParquetSink implements TableSink {

    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int FORMAT_VERSION = 2;
    /// The JVM keeps a direct buffer as large as the largest write, for each thread.
    private static final int WRITE_BYTES = 1 << 20;

    private final FileSchema schema;
    private final WriteOptions options;
    private final int chunkRows;
    private final Footer footer;
    private final AtomicFile file;
    private final ConcurrentLinkedQueue<ChunkEncoder> encoders = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<PageBuffer> buffers = new ConcurrentLinkedQueue<>();

    ParquetSink(Path target, Schema schema, WriteOptions options) {
        this.schema = FileSchema.of(schema);
        this.options = options;
        options.requireLeaves(this.schema);
        chunkRows = options.rowGroupRows() > 0 ? options.rowGroupRows() : RowGroupSize.rows(schema);
        footer = new Footer(options);
        file = AtomicFile.create(target, MAGIC, MAGIC.length);
    }

    @Override
    public int chunkRows() {
        return chunkRows;
    }

    @Override
    public Chunk encode(List<Batch> rows) {
        ChunkEncoder idle = encoders.poll();
        ChunkEncoder encoder = idle == null ? new ChunkEncoder(options) : idle;
        PageBuffer used = buffers.poll();
        PageBuffer pages = used == null ? new PageBuffer() : used;
        pages.reset();
        List<EncodedChunk> columns = new ArrayList<>(schema.leaves().size());
        for (Leaf leaf : schema.leaves()) {
            columns.add(encoder.encode(leaf, rows, pages));
        }
        encoders.add(encoder);
        return new RowGroupChunk(rows.stream().mapToInt(Batch::rows).sum(), pages, columns);
    }

    @Override
    public void append(Chunk chunk) {
        if (!(chunk instanceof RowGroupChunk rowGroup)) {
            throw new DefectException("A Parquet file was given a chunk of another format.");
        }
        if (rowGroup.rows() > 0) {
            long offset = file.position();
            write(rowGroup.pages());
            long[] bloomOffsets = new long[rowGroup.columns().size()];
            for (int i = 0; i < bloomOffsets.length; i++) {
                PageBuffer bloom = rowGroup.columns().get(i).bloomFilter();
                if (bloom != null) {
                    bloomOffsets[i] = file.position();
                    write(bloom);
                }
            }
            footer.add(rowGroup, offset, bloomOffsets);
        }
        buffers.add(rowGroup.pages());
    }

    private void write(PageBuffer bytes) {
        for (int start = 0; start < bytes.size(); start += WRITE_BYTES) {
            file.write(bytes.array(), start, Math.min(WRITE_BYTES, bytes.size() - start));
        }
    }

    private void write(CompactWriter.Content content) {
        CompactWriter out = new CompactWriter();
        content.write(out);
        byte[] bytes = out.toByteArray();
        file.write(bytes, 0, bytes.length);
    }

    @Override
    public void commit() {
        List<Footer.WrittenRowGroup> written = footer.rowGroups();
        List<RowGroup> rowGroups = new ArrayList<>(written.size());
        for (Footer.WrittenRowGroup rowGroup : written) {
            List<ColumnChunk> columns =
                    rowGroup.chunks().stream().map(this::writeIndexes).toList();
            rowGroups.add(rowGroup.metaData(columns, rowGroups.size()));
        }
        FileMetaData metaData = new FileMetaData(
                FORMAT_VERSION,
                schema.elements(),
                footer.rows(),
                rowGroups,
                options.notes().isEmpty() ? null : options.notes(),
                CreatedBy.TEXT,
                schema.leaves().stream().map(_ -> ColumnOrder.TYPE_ORDER).toList(),
                null);
        long start = file.position();
        write(metaData);
        PageBuffer end = new PageBuffer();
        end.put32(Math.toIntExact(file.position() - start));
        end.put(MAGIC, 0, MAGIC.length);
        write(end);
        file.commit();
    }

    private ColumnChunk writeIndexes(Footer.WrittenChunk chunk) {
        long columnIndex = file.position();
        if (chunk.index() != null) {
            write(chunk.index());
        }
        long offsetIndex = file.position();
        write(chunk.pages());
        int offsetIndexLength = (int) (file.position() - offsetIndex);
        boolean indexed = chunk.index() != null;
        return new ColumnChunk(
                null,
                0,
                chunk.metaData(),
                offsetIndex,
                offsetIndexLength,
                indexed ? columnIndex : null,
                indexed ? (Integer) (int) (offsetIndex - columnIndex) : null,
                null);
    }

    @Override
    public void close() {
        file.close();
    }
}
