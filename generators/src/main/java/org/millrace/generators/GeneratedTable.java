package org.millrace.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.vectors.Schema;

/// A table whose rows are computed when they are read.
final class GeneratedTable implements Table {

    /// Rows of a morsel: some 10 ms of work.
    private static final long MORSEL_ROWS = 1 << 17;

    private final String name;
    private final List<GeneratedColumn> columns;
    private final long rows;
    private final Schema schema;

    GeneratedTable(String name, List<GeneratedColumn> columns, long rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.schema = new Schema(columns.stream().map(GeneratedColumn::field).toList());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(rows);
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return ColumnStatistics.UNKNOWN;
    }

    @Override
    public List<Morsel> morsels() {
        List<Morsel> morsels = new ArrayList<>();
        for (long start = 0; start < rows; start += MORSEL_ROWS) {
            morsels.add(new Morsel(0, start, Math.min(rows, start + MORSEL_ROWS), 0));
        }
        return morsels;
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> morsels) {
        return new GeneratedReader(columns, request, morsels);
    }

    @Override
    public TableDescription describe() {
        return new TableDescription(
                "generator",
                List.of(new TableDescription.Fact("table", name), new TableDescription.Fact("rows", "" + rows)),
                List.of());
    }
}
