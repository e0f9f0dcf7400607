package org.millrace.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.prune.Pruner;
import org.millrace.parquet.prune.RowRanges;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;
import org.millrace.vectors.GatherArrays;
import org.millrace.vectors.Selection;
import org.millrace.vectors.Vector;

/// Reads row ranges of a file batch by batch; a batch never crosses a row group or a morsel. Rows that the predicates
/// exclude are passed over. The filter's columns are read first, the others only for the rows that it selects.
public final class ParquetBatchReader implements BatchReader {
    private final ParquetFile file;
    private final ScanRequest request;
    private final List<RowRange> morsels;
    private final FileInput input;
    private final ScanColumns columns;
    private final Pruner pruner;
    private final @Nullable RowFilter filter;
    private final int[] positions;
    private final GatherArrays arrays;
    private int nextMorsel;
    /// What is left to read of the current morsel, in rows of its row group.
    private List<RowRanges.Range> ranges = List.of();
    private int nextRange;
    private long row;
    private long rangeEnd;
    /// The row group and the row of it that the columns are at.
    private int group = -1;
    private long columnRow;

    /// A reader of these morsels of the file.
    public ParquetBatchReader(ParquetFile file, ScanRequest request, List<Morsel> morsels) {
        this.file = file;
        this.request = request;
        this.morsels = RowRange.of(file, morsels);
        filter = request.filter() == null ? null : request.filter().get();
        positions = new int[filter == null ? 0 : request.batchRows()];
        arrays = new GatherArrays(request.columns().length);
        // Last, because nothing after it can fail: the columns read no bytes yet.
        input = FileInput.open(file.path(), request.metrics().reads());
        pruner = new Pruner(input, file.columns(), file.metaData().columnOrders());
        columns = new ScanColumns(file, request, filter == null ? new int[0] : filter.columns(), input);
    }

    @Override
    public @Nullable Batch next() {
        while (row < rangeEnd || startRange()) {
            int count = (int) Math.min(request.batchRows(), rangeEnd - row);
            moveColumns();
            Batch batch = readBatch(count);
            row += count;
            columnRow = row;
            request.metrics().rowsRead().add(count);
            countBytes(count);
            if (batch != null) {
                return batch;
            }
        }
        return null;
    }

    private boolean startRange() {
        while (nextRange == ranges.size()) {
            if (nextMorsel == morsels.size()) {
                return false;
            }
            startMorsel(morsels.get(nextMorsel++));
        }
        RowRanges.Range range = ranges.get(nextRange++);
        row = range.from();
        rangeEnd = range.to();
        return true;
    }

    private void startMorsel(RowRange morsel) {
        if (morsel.group() != group) {
            group = morsel.group();
            columnRow = -1;
        }
        ranges = prune(morsel);
        nextRange = 0;
        long kept =
                ranges.stream().mapToLong(range -> range.to() - range.from()).sum();
        countBytes(morsel.to() - morsel.from() - kept);
        if (kept == 0) {
            request.metrics().morselsSkipped().increment();
            return;
        }
        request.metrics().morselsRead().increment();
        if (filter != null) {
            RowGroupChunks chunks = file.group(group);
            filter.expect(predicates -> pruner.refutes(chunks, predicates));
        }
    }

    private List<RowRanges.Range> prune(RowRange morsel) {
        List<Predicate> predicates = new ArrayList<>(request.predicates());
        predicates.addAll(request.dynamic().get());
        if (predicates.isEmpty()) {
            return List.of(new RowRanges.Range(morsel.from(), morsel.to()));
        }
        try {
            return pruner.keep(file.group(morsel.group()), predicates).within(morsel.from(), morsel.to());
        } catch (MalformedException | IndexOutOfBoundsException e) {
            ColumnReader.Place place = new ColumnReader.Place("of a predicate", file.dataEnd());
            throw failure(file, place, morsel.group(), e);
        }
    }

    /// Columns go to a row group only when rows of it are read.
    private void moveColumns() {
        if (columnRow < 0) {
            RowGroupChunks chunks = file.group(group);
            columns.forEach(column -> column.start(chunks), group);
            columnRow = 0;
        }
        long gap = row - columnRow;
        if (gap > 0) {
            columns.forEach(column -> column.skip(gap), group);
        }
    }

    /// Progress is told in rows' shares of the row group's bytes, so that what is passed over counts as well.
    private void countBytes(long rows) {
        RowGroup metaData = file.metaData().rowGroups().get(group);
        long bytes = metaData.compressedSize() == null ? metaData.uncompressedSize() : metaData.compressedSize();
        request.metrics().bytesRead().add(Math.round((double) bytes * rows / metaData.rowCount()));
    }

    private @Nullable Batch readBatch(int count) {
        RowFilter exact = filter;
        if (exact == null) {
            return Batch.of(count, columns.readAll(count, group));
        }
        Vector[] tested = columns.readTested(count, group);
        int selected = exact.select(Batch.of(count, tested), positions);
        if (selected == 0) {
            columns.skipOthers(count);
            return null;
        }
        if (selected == count) {
            return Batch.of(count, columns.readOthers(tested, count, group));
        }
        Vector[] chosen = columns.readOthers(tested, count, positions, selected, group);
        return Batch.selected(count, new Selection(positions, selected), arrays, chosen);
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
