package org.millrace.parquet.encode;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Gzip members (RFC 1952) without name or time, so that the same bytes always give the same member.
final class GzipCompressor {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int STEP = 1 << 16;

    private final int level;

    GzipCompressor(int level) {
        this.level = level;
    }

    void compress(byte[] data, int start, int length, PageBuffer out) {
        CRC32 checksum = new CRC32();
        checksum.update(data, start, length);
        out.put(HEADER, 0, HEADER.length);
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setInput(data, start, length);
            deflater.finish();
            while (!deflater.finished()) {
                byte[] target = out.reserve(STEP);
                out.advance(deflater.deflate(target, out.size(), STEP));
            }
        }
        out.put32((int) checksum.getValue());
        out.put32(length);
    }
}
