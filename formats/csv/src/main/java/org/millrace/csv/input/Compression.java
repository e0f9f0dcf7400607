package org.millrace.csv.input;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.millrace.errors.DataException;

/// How a CSV file is compressed, by its first bytes.
public enum Compression {
    /// Not at all.
    NONE,
    /// Gzip, perhaps of several members.
    GZIP,
    /// Zstandard, perhaps of several frames.
    ZSTD;

    /// The compression of a file. Where the name promises one that the first bytes do not have, the file is damaged or
    /// misnamed: read as it is, it could give rows of nonsense.
    static Compression of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        Compression found = of(head);
        Compression promised = of(String.valueOf(file.getFileName()));
        if (found == NONE && promised != NONE && head.length > 0) {
            throw new DataException(file + " is named as a " + promised.name().toLowerCase(Locale.ROOT)
                    + " file, but does not begin like one: it is damaged, or needs another name.");
        }
        return found;
    }

    private static Compression of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? GZIP : name.endsWith(".zst") || name.endsWith(".zstd") ? ZSTD : NONE;
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
            case GZIP -> new GzipStream(stored);
            case ZSTD -> new ZstdInputStream(stored);
        };
    }
}
