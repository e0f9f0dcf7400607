package org.millrace.parquet.codec;

import io.airlift.compress.v3.Decompressor;
import org.millrace.parquet.bytes.MalformedException;

/// A decompressor of the aircompressor library: native where the platform has it, else Java.
final class LibraryDecompressor implements PageDecompressor {
    private final String name;
    private final Decompressor decompressor;

    LibraryDecompressor(String name, Decompressor decompressor) {
        this.name = name;
        this.decompressor = decompressor;
    }

    @Override
    public void decompress(ByteRange in, ByteRange out) {
        int size = tryDecompress(in, out);
        if (size != out.length()) {
            throw Codecs.wrongSize(size, out.length());
        }
    }

    /// The library has no common type for its errors, and its Java side may also run out of an array's bounds.
    private int tryDecompress(ByteRange in, ByteRange out) {
        try {
            return decompressor.decompress(in.data(), in.offset(), in.length(), out.data(), out.offset(), out.length());
        } catch (RuntimeException malformed) {
            throw new MalformedException(name + " data that does not decompress: " + malformed.getMessage());
        }
    }
}
