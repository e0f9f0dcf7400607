package org.millrace.parquet.metadata;

/// Whether the bounds in a {@link ColumnIndex} are sorted.
public enum BoundaryOrder {
    /// Not sorted.
    UNORDERED(0),
    /// Both minima and maxima ascend.
    ASCENDING(1),
    /// Both minima and maxima descend.
    DESCENDING(2),
    /// A number that this version of the specification does not have; taken as unordered.
    UNKNOWN(-1);

    private static final BoundaryOrder[] ALL = values();

    private final int code;

    BoundaryOrder(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static BoundaryOrder of(int code) {
        for (BoundaryOrder candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
