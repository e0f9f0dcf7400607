package org.millrace.parquet.codec;

/// Stores bytes as they are.
final class StoringCompressor implements PageCompressor {
    @Override
    public int maxCompressedLength(int length) {
        return length;
    }

    @Override
    public int compress(ByteRange in, ByteRange out) {
        System.arraycopy(in.data(), in.offset(), out.data(), out.offset(), in.length());
        return in.length();
    }
}
