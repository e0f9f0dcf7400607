package org.millrace.parquet.write;

import java.util.List;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.source.TableSink;

/// An encoded row group that waits for its turn.
///
/// @param rows    the number of rows
/// @param pages   the pages of all chunks
/// @param columns the chunks in order of the leaves
record RowGroupChunk(int rows, PageBuffer pages, List<EncodedChunk> columns) implements TableSink.Chunk {

    RowGroupChunk {
        columns = List.copyOf(columns);
    }

    @Override
    public long bytes() {
        return pages.capacity();
    }
}
