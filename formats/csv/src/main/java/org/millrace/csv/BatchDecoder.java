package org.millrace.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.columns.ColumnDecoder;
import org.millrace.csv.columns.ColumnDecoder.ColumnPlace;
import org.millrace.csv.columns.FieldSlices;
import org.millrace.csv.dialect.BadValues;
import org.millrace.csv.input.TextBuffer;
import org.millrace.csv.records.RecordIndex;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Gather;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Makes batches of indexed records. With a filter the filter's columns are decoded first, and the others only for the
/// records that it selects.
final class BatchDecoder {

    private final int[] columns;
    private final @Nullable RowFilter filter;
    private final ColumnDecoder[] decoders;
    private final ReadProblems problems;
    private final FieldSlices fields;
    private final int[] needed;
    private final boolean texts;
    /// Whether every wanted value is looked at, whatever the filter says: which records are left out as bad then
    /// depends on the columns that are read alone, not on a filter that may become narrower while the query runs.
    private final boolean whole;
    private int[] positions = new int[0];

    BatchDecoder(CsvTable table, ScanRequest request, ReadProblems problems) {
        this.columns = request.columns();
        this.filter = request.filter() == null ? null : request.filter().get();
        this.problems = problems;
        this.whole = table.options().badValues() == BadValues.SKIP;
        var dialect = table.layout().dialect();
        this.fields = new FieldSlices(dialect.quote(), dialect.newline() == '\n');
        Schema schema = table.schema();
        this.decoders = new ColumnDecoder[schema.size()];
        this.needed = needed();
        this.texts =
                Arrays.stream(needed).anyMatch(column -> schema.field(column).type() == PrimitiveType.STRING);
        for (int column : needed) {
            ColumnPlace place = new ColumnPlace(column, column == schema.size() - 1, schema.field(column));
            decoders[column] = ColumnDecoder.of(place, table.options(), dialect, problems);
        }
    }

    private int[] needed() {
        int[] all = Arrays.copyOf(columns, columns.length + filterColumns().length);
        System.arraycopy(filterColumns(), 0, all, columns.length, filterColumns().length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private int[] filterColumns() {
        return filter == null ? new int[0] : filter.columns();
    }

    /// The batch of some consecutive records, without those that the filter or a bad value leaves out.
    Batch decode(TextBuffer text, RecordIndex index, int first, int count) {
        problems.badRecords().clear();
        boolean ascii = !notAscii(index, first, text.bytes());
        fields.select(text.bytes(), index, first, count, ascii);
        @Nullable Vector[] done = new Vector[decoders.length];
        if (whole) {
            for (int column : needed) {
                done[column] = decoders[column].decode(fields);
            }
        }
        int selected = filter == null ? count : filter(filter, count, done);
        if (selected == 0) {
            return Batch.of(0, new Vector[columns.length]);
        }
        Vector[] vectors = new Vector[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Vector vector = done[columns[i]];
            if (vector == null) {
                vector = decoders[columns[i]].decode(fields);
                done[columns[i]] = vector;
            }
            vectors[i] = vector;
        }
        return withoutBad(Batch.of(selected, vectors), selected);
    }

    /// Whether text is wanted and some of it is not ASCII.
    private boolean notAscii(RecordIndex index, int first, byte[] bytes) {
        return texts && !FieldSlices.ascii(bytes, index.start(first), index.end());
    }

    /// Decodes the filter's columns and keeps the records that it selects; leaves the values in `done` that are wanted.
    private int filter(RowFilter wanted, int count, @Nullable Vector[] done) {
        if (positions.length < count) {
            positions = new int[count];
        }
        int[] needed = wanted.columns();
        Vector[] vectors = new Vector[needed.length];
        for (int i = 0; i < needed.length; i++) {
            Vector vector = done[needed[i]];
            vectors[i] = vector == null ? decoders[needed[i]].decode(fields) : vector;
            done[needed[i]] = vectors[i];
        }
        int selected = wanted.select(Batch.of(count, vectors), positions);
        if (selected > 0 && selected < count) {
            gather(done, selected);
        }
        fields.keep(positions, selected);
        return selected;
    }

    private void gather(@Nullable Vector[] done, int selected) {
        for (int column = 0; column < done.length; column++) {
            Vector vector = done[column];
            if (vector != null && isWanted(column)) {
                done[column] = Gather.rows(vector, positions, selected);
            }
        }
    }

    private boolean isWanted(int column) {
        return Arrays.stream(columns).anyMatch(wanted -> wanted == column);
    }

    private Batch withoutBad(Batch batch, int count) {
        if (!problems.badRecords().any()) {
            return batch;
        }
        int[] kept = new int[count];
        return batch.select(kept, problems.badRecords().keep(fields, count, kept));
    }
}
