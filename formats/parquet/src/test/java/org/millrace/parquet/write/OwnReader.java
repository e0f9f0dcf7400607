package org.millrace.parquet.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.parquet.ParquetFormat;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;

/// Reads files with this module's reader.
final class OwnReader {

    private OwnReader() {}

    static Table open(Path file) {
        return new ParquetFormat().open(file, FormatOptions.NONE);
    }

    /// All rows of all columns.
    static List<List<Object>> read(Table table) {
        return read(
                table, ScanRequest.of(IntStream.range(0, table.schema().size()).toArray()));
    }

    /// The requested columns.
    static List<List<Object>> read(Table table, ScanRequest request) {
        List<List<Object>> columns = new ArrayList<>();
        for (int i = 0; i < request.columns().length; i++) {
            columns.add(new ArrayList<>());
        }
        try (BatchReader reader = table.read(request, table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    for (int row = 0; row < batch.rows(); row++) {
                        columns.get(i).add(Values.at(batch.column(i), row));
                    }
                }
            }
        }
        return columns;
    }
}
