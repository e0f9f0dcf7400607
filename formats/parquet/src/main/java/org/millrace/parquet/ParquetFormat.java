package org.millrace.parquet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.TableFormat;

/// Reads Parquet files. There are no options.
public final class ParquetFormat implements TableFormat {
    private static final byte[] MAGIC = ParquetFile.MAGIC.getBytes(StandardCharsets.US_ASCII);

    /// For the service loader.
    public ParquetFormat() {}

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public boolean recognisesName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".parquet") || lower.endsWith(".parq") || lower.endsWith(".pq");
    }

    @Override
    public boolean recognisesContent(byte[] head) {
        return head.length >= MAGIC.length && java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public Table open(Path file, FormatOptions options) {
        options.requireKnown(name(), Set.of());
        return new ParquetTable(ParquetFile.open(file));
    }
}
