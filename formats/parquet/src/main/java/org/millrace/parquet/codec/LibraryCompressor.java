package org.millrace.parquet.codec;

import io.airlift.compress.v3.Compressor;

/// A compressor of the aircompressor library: native where the platform has it, else Java.
final class LibraryCompressor implements PageCompressor {
    private final Compressor compressor;

    LibraryCompressor(Compressor compressor) {
        this.compressor = compressor;
    }

    @Override
    public int maxCompressedLength(int length) {
        return compressor.maxCompressedLength(length);
    }

    @Override
    public int compress(ByteRange in, ByteRange out) {
        return compressor.compress(in.data(), in.offset(), in.length(), out.data(), out.offset(), out.length());
    }
}
