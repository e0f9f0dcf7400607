package org.millrace.parquet.codec;

import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.millrace.parquet.bytes.LittleEndian;

/// Gzip (RFC 1952), one member without name and time, so that the same page always gives the same bytes.
final class GzipCompressor implements PageCompressor {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER = 8;

    private final Deflater deflater;
    private final CRC32 checksum = new CRC32();

    GzipCompressor(int level) {
        deflater = new Deflater(level, true);
    }

    /// Deflate stores what it cannot compress in blocks of up to 65,535 bytes with 5 bytes each; zlib's own bound is
    /// a little larger.
    @Override
    public int maxCompressedLength(int length) {
        return Math.addExact(length, (length >>> 8) + 64 + HEADER.length + TRAILER);
    }

    @Override
    public int compress(ByteRange in, ByteRange out) {
        byte[] target = out.data();
        System.arraycopy(HEADER, 0, target, out.offset(), HEADER.length);
        int position = out.offset() + HEADER.length;
        deflater.reset();
        deflater.setInput(in.data(), in.offset(), in.length());
        deflater.finish();
        while (!deflater.finished()) {
            int count = deflater.deflate(target, position, out.end() - TRAILER - position);
            if (count == 0) {
                throw new IllegalArgumentException("the output has no room for the compressed page");
            }
            position += count;
        }
        checksum.reset();
        checksum.update(in.data(), in.offset(), in.length());
        LittleEndian.put32(target, position, (int) checksum.getValue());
        LittleEndian.put32(target, position + Integer.BYTES, in.length());
        return position + TRAILER - out.offset();
    }
}
