package org.millrace.source.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.millrace.errors.Cancellation;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.vectors.Schema;

/// Many files as one table: the rows of one file after those of the other, with the keys of their directories and, if
/// wanted, their names as further columns. Predicates on these leave out whole files.
public final class FileSetTable implements Table {

    private final String format;
    private final Schema schema;
    private final List<FilePart> parts;
    private final List<Morsel> morsels;

    FileSetTable(String format, Schema schema, List<FilePart> parts) {
        this.format = format;
        this.schema = schema;
        this.parts = List.copyOf(parts);
        List<Morsel> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Cancellation.checkpoint();
            int part = i;
            parts.get(i).table().morsels().forEach(morsel -> all.add(morsel.inPart(part)));
        }
        morsels = List.copyOf(all);
    }

    /// The files in row order.
    public List<Path> files() {
        return parts.stream().map(FilePart::file).toList();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalLong rows() {
        return sum(Table::rows);
    }

    @Override
    public OptionalLong estimatedRows() {
        return sum(Table::estimatedRows);
    }

    private OptionalLong sum(Function<Table, OptionalLong> count) {
        long rows = 0;
        for (FilePart part : parts) {
            OptionalLong known = count.apply(part.table());
            if (known.isEmpty()) {
                return OptionalLong.empty();
            }
            rows += known.getAsLong();
        }
        return OptionalLong.of(rows);
    }

    @Override
    public long bytes() {
        return parts.stream().mapToLong(part -> part.table().bytes()).sum();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        Cancellation.checkpoint();
        return parts.stream()
                .map(part -> part.statistics(column))
                .reduce(MergedStatistics::merge)
                .orElse(ColumnStatistics.UNKNOWN);
    }

    /// Taken from the first file.
    @Override
    public OptionalLong distinct(int column) {
        return parts.isEmpty() ? OptionalLong.empty() : parts.getFirst().distinct(column);
    }

    @Override
    public List<Morsel> morsels() {
        return morsels;
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> wanted) {
        return new FileSetReader(parts, request, wanted);
    }

    @Override
    public TableDescription describe() {
        List<List<String>> files = new ArrayList<>();
        for (FilePart part : parts) {
            OptionalLong rows = part.table().rows();
            files.add(List.of(
                    part.file().toString(),
                    rows.isPresent() ? String.valueOf(rows.getAsLong()) : "unknown",
                    String.valueOf(part.table().bytes())));
        }
        List<List<String>> columns = schema.fields().stream()
                .map(field -> List.of(field.name(), field.type().toString(), field.nullable() ? "yes" : "no"))
                .toList();
        List<TableDescription.Fact> facts = new ArrayList<>();
        facts.add(new TableDescription.Fact("files", String.valueOf(parts.size())));
        rows().ifPresent(rows -> facts.add(new TableDescription.Fact("rows", String.valueOf(rows))));
        facts.add(new TableDescription.Fact("bytes", String.valueOf(bytes())));
        return new TableDescription(
                format,
                facts,
                List.of(
                        new TableDescription.Section("columns", List.of("name", "type", "nullable"), columns),
                        new TableDescription.Section("files", List.of("file", "rows", "bytes"), files)));
    }
}
