package org.millrace.csv;

import java.nio.charset.StandardCharsets;
import org.millrace.csv.columns.ColumnDecoder;
import org.millrace.csv.columns.FieldSlices;
import org.millrace.csv.columns.ValueProblems;
import org.millrace.csv.detect.Layout;
import org.millrace.csv.detect.ValueTypes;
import org.millrace.csv.dialect.BadValues;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.RaggedRows;
import org.millrace.csv.input.TextBuffer;
import org.millrace.csv.records.RecordIndex;
import org.millrace.csv.records.RecordProblems;
import org.millrace.errors.DataException;
import org.millrace.errors.TypeContradictionException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// What one reader does about bad records and values: fails with file, line, column and value, or leaves the record
/// out.
final class ReadProblems implements RecordProblems, ValueProblems {

    private static final int SHOWN = 100;

    private final CsvTable table;
    private final TextBuffer buffer;
    private final RecordIndex index;
    private final long end;
    private final RejectsFile.Piece rejected;
    private final BadRecords badRecords = new BadRecords();

    ReadProblems(CsvTable table, TextBuffer buffer, RecordIndex index, long end, RejectsFile.Piece rejected) {
        this.table = table;
        this.buffer = buffer;
        this.index = index;
        this.end = end;
        this.rejected = rejected;
    }

    /// The records of the current batch that are left out.
    BadRecords badRecords() {
        return badRecords;
    }

    /// All records found so far have been decoded.
    void passRecords() {
        rejected.relieve();
    }

    /// All records have been decoded.
    void finish() {
        rejected.finish();
    }

    private CsvOptions options() {
        return table.options();
    }

    @Override
    public void bad(int field, FieldSlices fields, ColumnDecoder column, String reason) {
        if (options().badValues() == BadValues.NULL) {
            return;
        }
        int record = fields.record(field);
        int place = index.start(record);
        String name = column.field().name();
        if (options().badValues() == BadValues.SKIP) {
            if (badRecords.add(record)) {
                reject(place, name, fields.text(field), reason);
            }
            return;
        }
        throw contradiction(column, fields.text(field), reason, place);
    }

    private DataException contradiction(ColumnDecoder column, String value, String reason, int place) {
        String name = column.field().name();
        String message = at(place) + ", column " + shortened(name) + ": '" + shortened(value) + "' " + reason + ".";
        DataType type = column.field().type();
        boolean given = options().types().containsKey(name);
        if (given || type == PrimitiveType.STRING) {
            return new DataException(message);
        }
        DataType wider = ValueTypes.join(type, new ValueTypes(options()).of(value));
        String named = String.valueOf(wider == null || wider.equals(type) ? PrimitiveType.STRING : wider);
        String option = nameable(name) ? "types=" + name + ":" + named : "all_strings=true";
        return new TypeContradictionException(
                message + " The type was found from a sample of the file: give the reader option " + option
                        + " (on the command line --csv." + option + ") to read it.",
                name,
                named);
    }

    /// Whether the option `types`, a list with commas, can name a column.
    private static boolean nameable(String name) {
        return name.chars().noneMatch(c -> Character.isISOControl(c) || ",()".indexOf(c) >= 0);
    }

    @Override
    public boolean ragged(int start, int recordEnd, int fields) {
        if (buffer.offset(start) >= end) {
            return true;
        }
        int columns = table.schema().size();
        String reason = "has " + fields + (fields == 1 ? " field" : " fields") + " where the table has " + columns
                + (columns == 1 ? " column" : " columns");
        String text = text(start, recordEnd);
        if (options().badValues() == BadValues.SKIP) {
            reject(start, "", text, reason);
            return true;
        }
        String hint =
                options().ragged() == RaggedRows.ERROR ? " (the options ragged=pad and ragged=truncate allow it)" : "";
        throw new DataException(at(start) + ": the record '" + shortened(text) + "' " + reason + hint + ".");
    }

    @Override
    public void unclosed(int start) {
        if (buffer.offset(start) < end) {
            throw new DataException(at(start)
                    + ": a quoted field of the record that starts here is not closed before the" + " end of the file.");
        }
    }

    /// A record does not fit the largest window.
    DataException tooLong(int start) {
        return new DataException(at(start) + ": the record that starts here is longer than "
                + options().maxRecordBytes()
                + " bytes; allow more with the option max_record_bytes if this is not a quote that is never closed.");
    }

    private void reject(int place, String column, String value, String reason) {
        rejected.add(new RejectsFile.Reject(buffer.offset(place), column, value, reason));
    }

    private String at(int place) {
        Layout layout = table.layout();
        long offset = buffer.offset(place);
        return layout.file().path() + ", line " + LineNumbers.at(layout.file(), layout.dialect(), offset) + " (byte "
                + offset + ")";
    }

    private String text(int start, int recordEnd) {
        int to = Math.min(recordEnd, start + 4 * SHOWN);
        return new String(buffer.bytes(), start, to - start, StandardCharsets.UTF_8);
    }

    /// A value as a message can hold it: its beginning, in one line, without what a terminal would obey.
    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        int most = Math.min(text.length(), SHOWN);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.append(Character.isISOControl(c) ? String.format("\\x%02x", (int) c) : c);
            }
        }
        return text.length() <= SHOWN ? shown.toString() : shown + "...";
    }
}
