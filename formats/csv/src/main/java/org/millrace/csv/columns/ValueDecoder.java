package org.millrace.csv.columns;

import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.NullStrings;
import org.millrace.vectors.Vector;

/// A decoder of values with a fixed width: a fast loop for the usual spellings that stops at every other field, which
/// is then parsed as text.
abstract class ValueDecoder extends ColumnDecoder {

    ValueDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options.nulls(), problems);
    }

    /// Makes room for this many values.
    abstract void reserve(int count);

    /// Parses fields from `from` on and returns the first that it did not parse.
    abstract int parse(FieldSlices fields, int from);

    /// Parses one field that is not empty and without blanks around it; false if it has no value of the type.
    abstract boolean parseText(String text, int row);

    abstract Vector vector(int count);

    @Override
    final Vector values(FieldSlices fields) {
        int count = fields.count();
        reserve(count);
        fields.stripQuotes();
        if (nullWords().length > 0) {
            emptyNullWords(fields);
        }
        for (int i = parse(fields, 0); i < count; i = parse(fields, i + 1)) {
            odd(fields, i);
        }
        return vector(count);
    }

    private void emptyNullWords(FieldSlices fields) {
        int[] starts = fields.starts();
        int[] ends = fields.ends();
        for (int i = 0; i < fields.count(); i++) {
            if (NullStrings.contains(nullWords(), fields.bytes(), starts[i], ends[i])) {
                ends[i] = starts[i];
            }
        }
    }

    private void odd(FieldSlices fields, int row) {
        String text = fields.text(row).strip();
        if (text.isEmpty()) {
            setNull(row, fields.count());
        } else if (!parseText(text, row)) {
            bad(row, fields, "is no " + type());
        }
    }
}
