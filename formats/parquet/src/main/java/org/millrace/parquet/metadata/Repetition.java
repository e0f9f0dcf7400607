package org.millrace.parquet.metadata;

import org.millrace.parquet.bytes.MalformedException;

/// How often a field occurs under its parent.
public enum Repetition {
    /// Exactly once.
    REQUIRED(0),
    /// At most once; absent is null.
    OPTIONAL(1),
    /// Any number of times.
    REPEATED(2),
    /// A fixed number of times.
    VECTOR(3);

    private static final Repetition[] ALL = values();

    private final int code;

    Repetition(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number.
    public static Repetition of(int code) {
        for (Repetition candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        throw new MalformedException("Repetition has no value " + code);
    }
}
