package org.millrace.parquet.codec;

import io.airlift.compress.v3.lz4.Lz4Compressor;
import io.airlift.compress.v3.lz4.Lz4Decompressor;
import io.airlift.compress.v3.snappy.SnappyCompressor;
import io.airlift.compress.v3.zstd.ZstdCompressor;
import io.airlift.compress.v3.zstd.ZstdDecompressor;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.CompressionCodec;

/// Makes decompressors and compressors.
public final class Codecs {
    /// The level that balances speed and size for Zstandard.
    public static final int DEFAULT_ZSTD_LEVEL = 3;

    /// The level that balances speed and size for Gzip.
    public static final int DEFAULT_GZIP_LEVEL = 6;

    private Codecs() {}

    /// A decompressor for `codec`.
    ///
    /// @throws MalformedException naming the codec if it is not supported
    public static PageDecompressor decompressor(CompressionCodec codec) {
        return switch (codec) {
            case UNCOMPRESSED -> Codecs::copy;
            case SNAPPY -> new SnappyDecompressor();
            case GZIP -> new GzipDecompressor();
            case BROTLI -> new BrotliDecompressor();
            case LZ4 -> new LegacyLz4Decompressor();
            case ZSTD -> new LibraryDecompressor("Zstandard", ZstdDecompressor.create());
            case LZ4_RAW -> new LibraryDecompressor("LZ4", Lz4Decompressor.create());
            case LZO, UNKNOWN -> throw unsupported(codec);
        };
    }

    /// A compressor for `codec`: none, Snappy, Gzip, Zstandard or one LZ4 block.
    ///
    /// @param level how hard Gzip (1 to 9) or Zstandard (1 to 22) tries; of no meaning for the others
    /// @throws MalformedException naming the codec if it is not supported
    public static PageCompressor compressor(CompressionCodec codec, int level) {
        return switch (codec) {
            case UNCOMPRESSED -> new StoringCompressor();
            case SNAPPY -> new LibraryCompressor(SnappyCompressor.create());
            case GZIP -> new GzipCompressor(level);
            case ZSTD -> new LibraryCompressor(ZstdCompressor.create(level));
            case LZ4_RAW -> new LibraryCompressor(Lz4Compressor.create());
            case LZ4, LZO, BROTLI, UNKNOWN -> throw unsupported(codec);
        };
    }

    /// A compressor for `codec` at its default level.
    ///
    /// @throws MalformedException naming the codec if it is not supported
    public static PageCompressor compressor(CompressionCodec codec) {
        return compressor(codec, codec == CompressionCodec.GZIP ? DEFAULT_GZIP_LEVEL : DEFAULT_ZSTD_LEVEL);
    }

    private static MalformedException unsupported(CompressionCodec codec) {
        return new MalformedException("the compression " + codec + " is not supported");
    }

    private static void copy(ByteRange in, ByteRange out) {
        if (in.length() != out.length()) {
            throw wrongSize(in.length(), out.length());
        }
        System.arraycopy(in.data(), in.offset(), out.data(), out.offset(), in.length());
    }

    static MalformedException wrongSize(int actual, int promised) {
        return new MalformedException("a page of " + actual + " bytes instead of " + promised);
    }
}
