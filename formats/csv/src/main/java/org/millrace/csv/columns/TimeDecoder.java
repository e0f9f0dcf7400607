package org.millrace.csv.columns;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.kernels.text.DateText;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Times of day, timestamps and instants, as microseconds.
final class TimeDecoder extends ValueDecoder {

    private final @Nullable DateTimeFormatter format;
    private final PrimitiveType type;
    private long[] values = new long[0];

    TimeDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.format = options.times().timestamp();
        this.type = (PrimitiveType) type();
    }

    @Override
    void reserve(int count) {
        if (values.length < count) {
            values = new long[count];
        }
    }

    @Override
    int parse(FieldSlices fields, int from) {
        return format != null || type != PrimitiveType.TIMESTAMP
                ? from
                : DateText.timestamps(fields.bytes(), fields.starts(), fields.ends(), from, fields.count(), values);
    }

    @Override
    boolean parseText(String text, int row) {
        Long value = switch (type) {
            case TIME -> TimeText.time(text);
            case TIMESTAMP_TZ -> instant(text);
            default -> TimeText.timestamp(text, format);
        };
        if (value == null) {
            return false;
        }
        values[row] = value;
        return true;
    }

    private @Nullable Long instant(String text) {
        Long instant = TimeText.instant(text);
        return instant == null && format != null ? TimeText.timestamp(text, format) : instant;
    }

    @Override
    Vector vector(int count) {
        return new LongVector(type, values, count, validity());
    }
}
