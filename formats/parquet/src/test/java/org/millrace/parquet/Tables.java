package org.millrace.parquet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;

/// Reads tables as text for tests.
final class Tables {
    private Tables() {}

    static Table open(Path file) {
        return new ParquetFormat().open(file, FormatOptions.NONE);
    }

    static int[] allColumns(Table table) {
        return IntStream.range(0, table.schema().size()).toArray();
    }

    /// The rendered values by column, one list for each requested column.
    static List<List<String>> read(Table table, ScanRequest request) {
        return read(table, request, table.morsels());
    }

    /// The same for some morsels.
    static List<List<String>> read(Table table, ScanRequest request, List<Morsel> morsels) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < request.columns().length; i++) {
            columns.add(new ArrayList<>());
        }
        try (BatchReader reader = table.read(request, morsels)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).addAll(Rendering.column(batch, i));
                }
            }
        }
        return columns;
    }
}
