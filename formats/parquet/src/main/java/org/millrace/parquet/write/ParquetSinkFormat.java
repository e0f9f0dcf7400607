package org.millrace.parquet.write;

import java.nio.file.Path;
import java.util.Locale;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.source.TableSink;
import org.millrace.vectors.Schema;

/// Apache Parquet as a format that can be written. The options are those of [WriteOptions].
public final class ParquetSinkFormat implements SinkFormat {

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
    public String extension(FormatOptions options) {
        return ".parquet";
    }

    @Override
    public TableSink create(Path target, Schema schema, FormatOptions options) {
        return new ParquetSink(target, schema, WriteOptions.of(options));
    }
}
