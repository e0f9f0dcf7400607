package org.millrace.csv.columns;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.kernels.text.DateText;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.Vector;

/// Dates.
final class DateDecoder extends ValueDecoder {

    private final @Nullable DateTimeFormatter format;
    private int[] values = new int[0];

    DateDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.format = options.times().date();
    }

    @Override
    void reserve(int count) {
        if (values.length < count) {
            values = new int[count];
        }
    }

    @Override
    int parse(FieldSlices fields, int from) {
        return format != null
                ? from
                : DateText.dates(fields.bytes(), fields.starts(), fields.ends(), from, fields.count(), values);
    }

    @Override
    boolean parseText(String text, int row) {
        Integer value = TimeText.date(text, format);
        if (value == null) {
            return false;
        }
        values[row] = value;
        return true;
    }

    @Override
    Vector vector(int count) {
        return new IntVector(type(), values, count, validity());
    }
}
