package org.millrace.parquet.pages;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.schema.ColumnNode;

/// A row group of a file.
///
/// @param group what the footer says about it
/// @param ordinal its position in the file
/// @param dataEnd file position where the pages of the file end
public record RowGroupChunks(RowGroup group, int ordinal, long dataEnd) {
    /// The chunk of a column.
    ///
    /// @throws MalformedException if the footer contradicts itself or the chunk is encrypted or in another file
    public Chunk chunk(ColumnNode.Leaf leaf) {
        ColumnMetaData metaData = metaData(leaf);
        if (metaData.type() != leaf.value().physical()) {
            throw new MalformedException("a column chunk of " + metaData.type() + " in a column of "
                    + leaf.value().physical());
        }
        boolean tooFew = metaData.valueCount() < group.rowCount();
        if (tooFew || (leaf.repetition() == 0 && metaData.valueCount() != group.rowCount())) {
            throw new MalformedException("a column chunk of " + metaData.valueCount() + " values in a row group of "
                    + group.rowCount() + " rows");
        }
        return Chunk.of(leaf, metaData, dataEnd);
    }

    /// Where the pages of a column are, or null where the file does not say.
    public @Nullable PageIndex pageIndex(FileInput input, ColumnNode.Leaf leaf) {
        return PageIndex.read(input, group.columns().get(leaf.column()), group.rowCount());
    }

    private ColumnMetaData metaData(ColumnNode.Leaf leaf) {
        ColumnChunk chunk = group.columns().get(leaf.column());
        if (chunk.encryption() != null || chunk.metaData() == null) {
            throw new MalformedException("the column is encrypted, and encryption is not supported");
        }
        if (chunk.filePath() != null && !chunk.filePath().isEmpty()) {
            throw new MalformedException(
                    "its data is in the other file " + chunk.filePath() + ", which is not supported");
        }
        return chunk.metaData();
    }
}
