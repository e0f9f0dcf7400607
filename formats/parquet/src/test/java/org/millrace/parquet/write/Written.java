package org.millrace.parquet.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.millrace.source.FormatOptions;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Writes files as the engine does.
final class Written {

    /// Batches of the rows `from` (inclusive) to `to` (exclusive).
    interface Rows {
        List<Batch> batches(int from, int to);
    }

    private Written() {}

    static Path file(Path target, Schema schema, Map<String, String> options, int rows, Rows source) {
        try (TableSink sink = new ParquetSinkFormat().create(target, schema, new FormatOptions(options))) {
            for (int from = 0; from < rows; from += sink.chunkRows()) {
                sink.append(sink.encode(source.batches(from, Math.min(rows, from + sink.chunkRows()))));
            }
            sink.commit();
        }
        return target;
    }
}
