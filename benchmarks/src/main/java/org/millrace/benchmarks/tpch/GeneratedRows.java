package org.millrace.benchmarks.tpch;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
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

/// A table of TPC-H whose rows are computed when they are read. A morsel is one of the parts into which the generator
/// itself cuts a table, because it can start only there.
final class GeneratedRows<E extends TpchEntity> implements Table {

    /// Parts of the tables that grow with the scale, for each unit of it; small enough for many workers.
    private static final int PARTS = 64;

    private final TpchTable<E> table;
    private final double scale;
    private final List<GeneratedColumn<E>> columns;

    GeneratedRows(TpchTable<E> table, double scale) {
        this.table = table;
        this.scale = scale;
        columns = table.getColumns().stream().map(GeneratedColumn::new).toList();
    }

    @Override
    public Schema schema() {
        return new Schema(columns.stream().map(GeneratedColumn::field).toList());
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.empty();
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
        for (int part = 0; part < parts(); part++) {
            morsels.add(new Morsel(0, part, part + 1L, 0));
        }
        return morsels;
    }

    /// Nations and regions are the same at every scale.
    private int parts() {
        return table.equals(TpchTable.NATION) || table.equals(TpchTable.REGION)
                ? 1
                : (int) Math.ceil(PARTS * Math.min(scale, 1000));
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> morsels) {
        return new GeneratedReader<>(columns, request, morsels, this::part);
    }

    private Iterable<E> part(Morsel morsel) {
        return table.createGenerator(scale, (int) morsel.end(), parts());
    }

    @Override
    public TableDescription describe() {
        return new TableDescription(
                "tpch",
                List.of(
                        new TableDescription.Fact("table", table.getTableName()),
                        new TableDescription.Fact("scale", "" + scale)),
                List.of());
    }
}
