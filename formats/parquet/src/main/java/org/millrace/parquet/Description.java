package org.millrace.parquet;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.FileMetaData;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.prune.Evidence;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.source.TableDescription;
import org.millrace.source.TableDescription.Fact;
import org.millrace.source.TableDescription.Section;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// What `inspect` shows of a file, from its footer alone.
final class Description {
    private static final int LONGEST_BOUND = 24;

    private Description() {}

    static TableDescription of(ParquetFile file, TableStatistics statistics) {
        FileMetaData metaData = file.metaData();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("rows", Long.toString(file.rowCount())));
        facts.add(new Fact("bytes", Long.toString(file.size())));
        facts.add(new Fact("row groups", Integer.toString(metaData.rowGroups().size())));
        facts.add(new Fact("columns", Integer.toString(file.columns().size())));
        facts.add(new Fact("footer bytes", Long.toString(file.size() - file.dataEnd())));
        if (metaData.createdBy() != null) {
            facts.add(new Fact("written by", metaData.createdBy()));
        }
        return new TableDescription(
                "parquet", facts, List.of(schema(file), columns(file, statistics), rowGroups(file)));
    }

    private static Section schema(ParquetFile file) {
        List<List<String>> rows = new ArrayList<>();
        for (ColumnNode column : file.columns()) {
            rows.add(List.of(column.name(), column.type().toString(), column.nullable() ? "yes" : "no"));
        }
        return new Section("Schema", List.of("column", "type", "nullable"), rows);
    }

    /// One line per leaf, summed over the row groups.
    private static Section columns(ParquetFile file, TableStatistics statistics) {
        List<List<String>> rows = new ArrayList<>();
        for (ColumnNode.Leaf leaf : file.leaves()) {
            rows.add(column(leaf, chunks(file, leaf), leaf.repetition() == 0 ? statistics.evidence(leaf) : null));
        }
        return new Section(
                "Columns",
                List.of(
                        "column",
                        "stored as",
                        "encodings",
                        "compression",
                        "bytes",
                        "uncompressed",
                        "nulls",
                        "min",
                        "max",
                        "extras"),
                rows);
    }

    private static List<ColumnChunk> chunks(ParquetFile file, ColumnNode.Leaf leaf) {
        return file.metaData().rowGroups().stream()
                .map(group -> group.columns().get(leaf.column()))
                .toList();
    }

    private static List<String> column(ColumnNode.Leaf leaf, List<ColumnChunk> chunks, @Nullable Evidence evidence) {
        List<ColumnMetaData> readable = chunks.stream()
                .filter(chunk -> chunk.metaData() != null)
                .map(ColumnChunk::metaData)
                .toList();
        String encodings = readable.stream()
                .flatMap(chunk -> chunk.encodings().stream())
                .map(Enum::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), set -> String.join(" ", set)));
        String codecs = readable.stream()
                .map(chunk -> chunk.codec().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" "));
        return List.of(
                leaf.path(),
                leaf.value().physical().name().toLowerCase(Locale.ROOT),
                encodings,
                codecs,
                Long.toString(readable.stream()
                        .mapToLong(ColumnMetaData::compressedSize)
                        .sum()),
                Long.toString(readable.stream()
                        .mapToLong(ColumnMetaData::uncompressedSize)
                        .sum()),
                evidence == null || evidence.nulls() < 0 ? "" : Long.toString(evidence.nulls()),
                evidence == null ? "" : shown(evidence.bounds().min()),
                evidence == null ? "" : shown(evidence.bounds().max()),
                extras(chunks));
    }

    /// A bound, shortened; empty where there is none.
    private static String shown(@Nullable Vector bound) {
        if (bound == null) {
            return "";
        }
        Object value = Values.at(bound, 0);
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        return text.codePointCount(0, text.length()) <= LONGEST_BOUND
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BOUND)) + "…";
    }

    private static String extras(List<ColumnChunk> chunks) {
        List<String> extras = new ArrayList<>();
        if (chunks.stream().anyMatch(chunk -> chunk.encryption() != null || chunk.metaData() == null)) {
            extras.add("encrypted");
        }
        if (chunks.stream().anyMatch(chunk -> chunk.columnIndexOffset() != null)) {
            extras.add("page index");
        }
        if (chunks.stream()
                .anyMatch(chunk -> chunk.metaData() != null && chunk.metaData().bloomFilterOffset() != null)) {
            extras.add("bloom filter");
        }
        return String.join(", ", extras);
    }

    private static Section rowGroups(ParquetFile file) {
        List<List<String>> rows = new ArrayList<>();
        List<RowGroup> groups = file.metaData().rowGroups();
        for (int i = 0; i < groups.size(); i++) {
            RowGroup group = groups.get(i);
            long stored = group.columns().stream()
                    .filter(chunk -> chunk.metaData() != null)
                    .mapToLong(chunk -> chunk.metaData().compressedSize())
                    .sum();
            rows.add(List.of(
                    Integer.toString(i),
                    Long.toString(group.rowCount()),
                    Long.toString(stored),
                    Long.toString(group.uncompressedSize())));
        }
        return new Section("Row groups", List.of("row group", "rows", "bytes", "uncompressed"), rows);
    }
}
