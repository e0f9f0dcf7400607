package org.millrace.parquet.metadata;

import org.millrace.parquet.bytes.MalformedException;

/// Unit of a time or timestamp; the number is the field's id in the union.
public enum TimeUnit {
    /// Thousandths of a second.
    MILLIS(1),
    /// Millionths of a second.
    MICROS(2),
    /// Thousand-millionths of a second.
    NANOS(3);

    private static final TimeUnit[] ALL = values();

    private final int code;

    TimeUnit(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number.
    public static TimeUnit of(int code) {
        for (TimeUnit candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        throw new MalformedException("TimeUnit has no value " + code);
    }
}
