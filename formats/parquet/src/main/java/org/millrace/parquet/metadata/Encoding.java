package org.millrace.parquet.metadata;

/// How the values of a page are laid out (specification, `Encodings.md`).
public enum Encoding {
    /// One value after the other.
    PLAIN(0),
    /// Older name: plain in a dictionary page, {@link #RLE_DICTIONARY} in a data page.
    PLAIN_DICTIONARY(2),
    /// Run lengths and bit-packed groups.
    RLE(3),
    /// Bit-packed from the most significant bit; only levels of old files.
    BIT_PACKED(4),
    /// Differences of integers in bit-packed blocks.
    DELTA_BINARY_PACKED(5),
    /// Lengths as {@link #DELTA_BINARY_PACKED}, then all bytes.
    DELTA_LENGTH_BYTE_ARRAY(6),
    /// Length of the prefix shared with the value before, then the rest.
    DELTA_BYTE_ARRAY(7),
    /// Positions in the chunk's dictionary, as {@link #RLE}.
    RLE_DICTIONARY(8),
    /// All first bytes, then all second bytes, and so on.
    BYTE_STREAM_SPLIT(9),
    /// A number that this version of the specification does not have.
    UNKNOWN(-1);

    private static final Encoding[] ALL = values();

    private final int code;

    Encoding(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static Encoding of(int code) {
        for (Encoding candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
