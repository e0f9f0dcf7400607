package org.millrace.parquet.encode;

import io.airlift.compress.v3.Compressor;
import io.airlift.compress.v3.lz4.Lz4Compressor;
import io.airlift.compress.v3.snappy.SnappyCompressor;
import io.airlift.compress.v3.zstd.ZstdCompressor;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// Compresses pages. Belongs to one thread at a time.
public final class PageCompressor {

    private final @Nullable Compressor compressor;
    private final @Nullable GzipCompressor gzip;

    /// A compressor for these settings.
    public PageCompressor(Compression compression) {
        compressor = switch (compression.codec()) {
            case UNCOMPRESSED, GZIP -> null;
            case SNAPPY -> SnappyCompressor.create();
            case ZSTD -> ZstdCompressor.create(compression.level());
            case LZ4_RAW -> Lz4Compressor.create();
            case LZO, BROTLI, LZ4, UNKNOWN ->
                throw new QueryException("Pages cannot be compressed with " + compression.codec() + ".");
        };
        gzip = switch (compression.codec()) {
            case GZIP -> new GzipCompressor(compression.level());
            case UNCOMPRESSED, SNAPPY, ZSTD, LZ4_RAW, LZO, BROTLI, LZ4, UNKNOWN -> null;
        };
    }

    /// Appends bytes to `out`, compressed.
    public void compress(byte[] data, int start, int length, PageBuffer out) {
        if (compressor != null) {
            int most = compressor.maxCompressedLength(length);
            byte[] target = out.reserve(most);
            out.advance(compressor.compress(data, start, length, target, out.size(), target.length - out.size()));
        } else if (gzip != null) {
            gzip.compress(data, start, length, out);
        } else {
            out.put(data, start, length);
        }
    }
}
