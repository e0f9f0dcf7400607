package org.millrace.parquet.metadata;

/// How the bytes of a page are compressed.
public enum CompressionCodec {
    /// Not at all.
    UNCOMPRESSED(0),
    /// Snappy, without framing.
    SNAPPY(1),
    /// Gzip, RFC 1952.
    GZIP(2),
    /// LZO; not supported.
    LZO(3),
    /// Brotli, RFC 7932.
    BROTLI(4),
    /// LZ4 in Hadoop's framing; deprecated, and written in other ways too.
    LZ4(5),
    /// Zstandard, RFC 8478.
    ZSTD(6),
    /// One LZ4 block.
    LZ4_RAW(7),
    /// A number that this version of the specification does not have.
    UNKNOWN(-1);

    private static final CompressionCodec[] ALL = values();

    private final int code;

    CompressionCodec(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static CompressionCodec of(int code) {
        for (CompressionCodec candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
