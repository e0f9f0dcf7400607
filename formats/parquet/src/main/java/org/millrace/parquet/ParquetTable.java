package org.millrace.parquet;

import java.util.List;
import java.util.OptionalLong;
import org.millrace.parquet.read.Morsels;
import org.millrace.parquet.read.ParquetBatchReader;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.vectors.Schema;

/// A Parquet file as a table. Maps are lists of structs with the fields `key` and `value`; unsigned integers take the
/// next wider type; half-precision numbers become single-precision ones, UUIDs text. Timestamps are exact to the
/// microsecond, those of the old type INT96 too, for any year that 64 bits hold; one that has nanoseconds is an error.
public final class ParquetTable implements Table {
    private final ParquetFile file;
    private final Schema schema;
    private final List<Morsel> morsels;
    private final TableStatistics statistics;
    private final DictionarySizes dictionaries;

    /// The table in this file.
    public ParquetTable(ParquetFile file) {
        this.file = file;
        schema = new Schema(file.columns().stream().map(ColumnNode::field).toList());
        morsels = Morsels.of(file);
        statistics = new TableStatistics(file);
        dictionaries = new DictionarySizes(file);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(file.rowCount());
    }

    @Override
    public long bytes() {
        return file.size();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return statistics.column(column);
    }

    @Override
    public OptionalLong distinct(int column) {
        return dictionaries.column(column);
    }

    @Override
    public List<Morsel> morsels() {
        return morsels;
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> chosen) {
        return new ParquetBatchReader(file, request, chosen);
    }

    @Override
    public TableDescription describe() {
        return Description.of(file, statistics);
    }
}
