package org.millrace.parquet.bytes;

/// Bytes that do not follow the format, as seen by a decoder that knows neither file nor column.
///
/// It never leaves this module: whoever drives the decoder catches it and throws a data error that adds the file, the
/// column and the place.
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    private MalformedException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /// @param message what is wrong, without a full stop, for example `"a list of 7 values in 3 bytes"`
    public MalformedException(String message) {
        this(message, false);
    }

    /// The data ends too early; with more of it the same call may succeed.
    public static MalformedException truncated(String what) {
        return new MalformedException(what + " ends too early", true);
    }

    /// Whether the data ended too early.
    public boolean isTruncated() {
        return truncated;
    }
}
