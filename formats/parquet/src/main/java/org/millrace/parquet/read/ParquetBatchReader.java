package org.millrace.parquet.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.pages.FileInput;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Selection;
import org.millrace.vectors.Vector;

/// Reads row ranges of a file batch by batch; a batch never crosses a row group. The filter's columns are read first,
/// the others only for the rows that it selects.
public final class ParquetBatchReader implements BatchReader {
    private final ParquetFile file;
    private final ScanRequest request;
    private final List<RowRange> ranges;
    private final FileInput input;
    private final ScanColumns columns;
    private final @Nullable RowFilter filter;
    private final int[] positions;
    private int nextRange;
    /// Rows left in the current range.
    private long left;
    private int startedGroup = -1;
    /// The row of the started group that the columns are at.
    private long columnRow;

    /// A reader of these morsels of the file.
    public ParquetBatchReader(ParquetFile file, ScanRequest request, List<Morsel> morsels) {
        this.file = file;
        this.request = request;
        ranges = RowRange.of(file, morsels);
        filter = request.filter() == null ? null : request.filter().get();
        input = FileInput.open(file.path());
        columns = new ScanColumns(file, request, filter == null ? new int[0] : filter.columns(), input);
        positions = new int[filter == null ? 0 : request.batchRows()];
    }

    @Override
    public @Nullable Batch next() {
        while (left > 0 || startRange()) {
            int count = (int) Math.min(request.batchRows(), left);
            Batch batch = readBatch(count);
            left -= count;
            columnRow += count;
            count(count);
            if (batch != null) {
                return batch;
            }
        }
        return null;
    }

    private boolean startRange() {
        if (nextRange == ranges.size()) {
            return false;
        }
        RowRange next = ranges.get(nextRange++);
        left = next.to() - next.from();
        if (next.group() != startedGroup) {
            RowGroupChunks group = file.group(next.group());
            columns.forEach(column -> column.start(group), next.group());
            startedGroup = next.group();
            columnRow = 0;
        }
        long gap = next.from() - columnRow;
        columns.forEach(column -> column.skip(gap), next.group());
        columnRow = next.from();
        return true;
    }

    /// Progress is told in rows' shares of the row group's bytes, so that skipped columns count as well.
    private void count(int rows) {
        RowGroup group = file.metaData().rowGroups().get(startedGroup);
        long bytes = group.compressedSize() == null ? group.uncompressedSize() : group.compressedSize();
        request.metrics().rowsRead().add(rows);
        request.metrics().bytesRead().add(Math.round((double) bytes * rows / group.rowCount()));
    }

    private @Nullable Batch readBatch(int count) {
        RowFilter exact = filter;
        if (exact == null) {
            return Batch.of(count, columns.readAll(count, startedGroup));
        }
        Vector[] tested = columns.readTested(count, startedGroup);
        int selected = exact.select(Batch.of(count, tested), positions);
        if (selected == 0) {
            columns.skipOthers(count);
            return null;
        }
        if (selected == count) {
            return Batch.of(count, columns.readOthers(tested, count, startedGroup));
        }
        Vector[] chosen = columns.readOthers(tested, count, positions, selected, startedGroup);
        return Batch.selected(count, new Selection(positions, selected), chosen);
    }

    @Override
    public void close() {
        input.close();
    }

    /// The error for bytes of a column that do not follow the format.
    static DataException failure(ParquetFile file, ColumnReader.Place place, int group, RuntimeException cause) {
        String reason = cause instanceof MalformedException ? cause.getMessage() : "damaged data (" + cause + ")";
        return new DataException(
                "Cannot read the column " + place.column() + " of the file " + file.path() + " in row group " + group
                        + ", near byte " + place.offset() + ": " + reason + ".",
                cause);
    }
}
