package org.millrace.csv.input;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// How a CSV file is compressed, by its first bytes.
public enum Compression {
    /// Not at all.
    NONE,
    /// Gzip, perhaps of several members.
    GZIP,
    /// Zstandard, perhaps of several frames.
    ZSTD;

    private static final int BUFFER = 1 << 16;

    static Compression of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(4));
        }
    }

    /// The compression of a file that starts with these bytes.
    static Compression of(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        boolean zstd = head.length >= 4
                && (head[0] & 0xFF) == 0x28
                && (head[1] & 0xFF) == 0xB5
                && (head[2] & 0xFF) == 0x2F
                && (head[3] & 0xFF) == 0xFD;
        return zstd ? ZSTD : NONE;
    }

    InputStream decompress(InputStream stored) throws IOException {
        return switch (this) {
            case NONE -> stored;
            case GZIP -> new GZIPInputStream(stored, BUFFER);
            case ZSTD -> new ZstdInputStream(stored);
        };
    }
}
