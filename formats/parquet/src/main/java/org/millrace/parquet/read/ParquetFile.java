package org.millrace.parquet.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.DataException;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.SchemaReader;
import org.millrace.parquet.thrift.CompactReader;

/// What is known of a file from its footer, checked for contradictions. Immutable.
///
/// @param path the file
/// @param size its bytes
/// @param metaData the footer
/// @param columns the tree of columns, one for each field below the root
/// @param leaves the leaves of that tree in the file's order
/// @param dataEnd where the footer begins
/// @param firstRows the first row of each row group, and after them the number of rows
@SuppressWarnings("ArrayRecordComponent")
public record ParquetFile(
        Path path,
        long size,
        FileMetaData metaData,
        List<ColumnNode> columns,
        List<ColumnNode.Leaf> leaves,
        long dataEnd,
        long[] firstRows) {
    /// The four bytes at both ends of a file.
    public static final String MAGIC = "PAR1";

    private static final String ENCRYPTED_MAGIC = "PARE";
    private static final int TAIL = 8;
    private static final int FIRST_READ = 1 << 16;
    private static final int MAX_FOOTER = 1 << 28;

    /// Reads the footer of a file.
    ///
    /// @throws DataException if the file is not Parquet, is damaged or needs what is not supported
    public static ParquetFile open(Path path) {
        try (FileInput input = FileInput.open(path)) {
            return read(input);
        }
    }

    private static ParquetFile read(FileInput input) {
        Path path = input.path();
        long size = input.size();
        if (size < 3L * Integer.BYTES) {
            throw new DataException("The file " + path + " is not a Parquet file: it has only " + size + " bytes.");
        }
        int first = (int) Math.min(size, FIRST_READ);
        byte[] end = new byte[first];
        input.read(size - first, end, 0, first);
        int length = footerLength(path, size, end);
        byte[] footer = end;
        int from = first - TAIL - length;
        if (from < 0) {
            footer = new byte[length];
            from = 0;
            input.read(size - TAIL - length, footer, 0, length);
        }
        try {
            FileMetaData metaData = FileMetaData.read(new CompactReader(footer, from, from + length));
            return of(path, size, metaData, size - TAIL - length);
        } catch (MalformedException e) {
            throw new DataException("The footer of the file " + path + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static int footerLength(Path path, long size, byte[] end) {
        String magic = new String(end, end.length - MAGIC.length(), MAGIC.length(), StandardCharsets.ISO_8859_1);
        if (magic.equals(ENCRYPTED_MAGIC)) {
            throw new DataException(
                    "The file " + path + " has an encrypted footer, and encryption of Parquet files is not supported.");
        }
        if (!magic.equals(MAGIC)) {
            throw new DataException("The file " + path
                    + " is not a Parquet file, or its end is missing: its last bytes are" + " not " + MAGIC + ".");
        }
        int length = LittleEndian.int32(end, end.length - TAIL);
        if (length <= 0 || length > size - TAIL - MAGIC.length() || length > MAX_FOOTER) {
            throw new DataException("The file " + path + " of " + size + " bytes says that its footer has " + length
                    + " bytes, which cannot be.");
        }
        return length;
    }

    private static ParquetFile of(Path path, long size, FileMetaData metaData, long dataEnd) {
        List<ColumnNode> columns = SchemaReader.read(metaData.schema());
        List<ColumnNode.Leaf> leaves = new ArrayList<>();
        columns.forEach(column -> column.forEachLeaf(leaves::add));
        List<RowGroup> groups = metaData.rowGroups();
        long[] firstRows = new long[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            RowGroup group = groups.get(i);
            if (group.columns().size() != leaves.size()) {
                throw new MalformedException(
                        "row group " + i + " has " + group.columns().size() + " columns, the schema " + leaves.size());
            }
            if (group.rowCount() < 0 || group.rowCount() > Long.MAX_VALUE - firstRows[i]) {
                throw new MalformedException("row group " + i + " has " + group.rowCount() + " rows");
            }
            firstRows[i + 1] = firstRows[i] + group.rowCount();
        }
        // Some writers leave the number of rows at 0.
        if (metaData.rowCount() != 0 && metaData.rowCount() != firstRows[groups.size()]) {
            throw new MalformedException(
                    "the row groups have " + firstRows[groups.size()] + " rows, the file " + metaData.rowCount());
        }
        return new ParquetFile(path, size, metaData, columns, List.copyOf(leaves), dataEnd, firstRows);
    }

    /// The number of rows.
    public long rowCount() {
        return firstRows[firstRows.length - 1];
    }

    /// The row group that has row `row`.
    public int groupOf(long row) {
        int group = java.util.Arrays.binarySearch(firstRows, row);
        // Empty row groups begin at the same row as what follows them.
        int found = group >= 0 ? group : -group - 2;
        while (found + 1 < firstRows.length && firstRows[found + 1] <= row) {
            found++;
        }
        return found;
    }

    /// A row group with what is needed to find its chunks.
    public RowGroupChunks group(int ordinal) {
        return new RowGroupChunks(metaData.rowGroups().get(ordinal), ordinal, dataEnd);
    }
}
