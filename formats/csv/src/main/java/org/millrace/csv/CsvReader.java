package org.millrace.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.input.TextBuffer;
import org.millrace.csv.records.RecordIndex;
import org.millrace.csv.records.RecordIndexer;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.ScanMetrics;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;

/// Reads the records that start in some consecutive morsels: fills a window of text that stays in the cache, finds all
/// fields in it, then decodes one wanted column after the other.
final class CsvReader implements BatchReader {

    private static final int WINDOW = 1 << 18;
    private static final int LEAST_RECORDS = 512;
    private static final int LARGEST_WINDOW = 1 << 23;

    private final CsvTable table;
    private final ScanMetrics metrics;
    private final int batchRows;
    private final long end;
    private final TextBuffer buffer;
    private final RecordIndex index = new RecordIndex();
    private final RecordIndexer indexer;
    private final ReadProblems problems;
    private final BatchDecoder decoder;
    private int cursor;
    private boolean finished;

    CsvReader(CsvTable table, ScanRequest request, List<Morsel> morsels) {
        this.table = table;
        this.metrics = request.metrics();
        this.batchRows = Math.max(1, request.batchRows());
        boolean seekable = table.layout().file().seekable();
        this.end = seekable ? morsels.getLast().end() : Long.MAX_VALUE;
        long start = seekable
                ? table.splits().firstRecord(morsels.getFirst().start())
                : table.layout().origin();
        Dialect dialect = table.layout().dialect();
        this.buffer = new TextBuffer(
                table.layout().file().open(start), start, end, window(table, batchRows), dialect.newline());
        long from = seekable ? morsels.getFirst().start() : start;
        this.problems =
                new ReadProblems(table, buffer, index, end, table.rejects().piece(request.metrics(), from, end));
        this.indexer = new RecordIndexer(
                table.automaton(), table.schema().size(), table.options().ragged(), problems, index);
        this.decoder = new BatchDecoder(table, request, problems);
        this.finished = start >= end;
        metrics.morselsRead().add(morsels.size());
    }

    /// A window that the second-level cache holds, or more where it would have few records.
    private static int window(CsvTable table, int batchRows) {
        long records = Math.min(batchRows, LEAST_RECORDS);
        int largest = Math.clamp(table.options().maxRecordBytes(), WINDOW, LARGEST_WINDOW);
        return (int) Math.clamp(records * table.layout().recordBytes(), WINDOW, largest);
    }

    @Override
    public @Nullable Batch next() {
        while (true) {
            if (cursor < index.records()) {
                int first = cursor;
                int count = Math.min(batchRows, index.records() - cursor);
                cursor += count;
                metrics.rowsRead().add(count);
                Batch batch = decoder.decode(buffer, index, first, count);
                if (batch.rows() > 0) {
                    return batch;
                }
            } else if (finished) {
                problems.finish();
                return null;
            } else {
                advance();
            }
        }
    }

    /// Indexes the next records: fewer than none never, none where the window must grow or the text is over.
    private void advance() {
        cursor = 0;
        problems.passRecords();
        int before = buffer.from();
        if (index.end() > before) {
            metrics.bytesRead().add(index.end() - before);
            buffer.use(index.end());
        }
        int limit = table.options().maxRecordBytes();
        if (buffer.to() - buffer.from() >= Math.max(limit, WINDOW)) {
            throw problems.tooLong(buffer.from());
        }
        long start = System.nanoTime();
        int got = buffer.fill(Math.max(limit, WINDOW));
        metrics.reads().count(got, start);
        if (buffer.ended()) {
            buffer.terminate();
        }
        int place = buffer.place(end);
        indexer.index(buffer.bytes(), buffer.from(), buffer.to(), buffer.ended(), place);
        finish(place);
    }

    /// Leaves out the records that belong to the next morsels, and says where those begin.
    private void finish(int place) {
        int line = index.watchedLine();
        if (line >= 0 && end < table.bytes()) {
            table.splits().verify(end, Math.min(buffer.offset(line), table.bytes()));
        }
        if (line >= 0 || buffer.ended()) {
            index.truncate(place);
            finished = true;
        }
    }

    @Override
    public void close() {
        index.truncate(0);
        cursor = 0;
        buffer.close();
    }
}
