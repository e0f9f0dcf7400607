package org.millrace.source.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.FormatOptions;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.source.TableFormat;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Selection;
import org.millrace.vectors.TypeNames;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// A format for tests: a line `tiny name:type,...`, then a line of whole numbers for each row; one morsel for each row.
/// Needs no more than the types int64 and string.
public final class TinyFormat implements TableFormat {

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public boolean recognisesName(String fileName) {
        return fileName.endsWith(".tiny");
    }

    @Override
    public boolean recognisesContent(byte[] head) {
        return new String(head, java.nio.charset.StandardCharsets.UTF_8).startsWith("tiny ");
    }

    @Override
    public Table open(Path file, FormatOptions options) {
        options.requireKnown("tiny", Set.of());
        try {
            List<String> lines = Files.readAllLines(file);
            List<Field> fields = new ArrayList<>();
            for (String column : lines.getFirst().substring("tiny ".length()).split(",")) {
                String[] parts = column.split(":");
                fields.add(new Field(parts[0], TypeNames.parse(parts[1]), false));
            }
            return new TinyTable(new Schema(fields), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record TinyTable(Schema schema, List<String> lines) implements Table {

        @Override
        public OptionalLong rows() {
            return OptionalLong.of(lines.size());
        }

        @Override
        public long bytes() {
            return lines.stream().mapToLong(String::length).sum();
        }

        @Override
        public ColumnStatistics statistics(int column) {
            List<Object> sorted =
                    lines.stream().map(line -> value(line, column)).sorted().toList();
            return new ColumnStatistics(
                    one(column, sorted.getFirst()), one(column, sorted.getLast()), OptionalLong.of(0));
        }

        private Vector one(int column, Object value) {
            return VectorBuilder.of(schema.field(column).type(), List.of(value));
        }

        private Object value(String line, int column) {
            String text = line.split(",")[column];
            return schema.field(column).type().integer() ? (Object) Long.valueOf(text) : text;
        }

        @Override
        public List<Morsel> morsels() {
            List<Morsel> morsels = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                morsels.add(new Morsel(0, i, i + 1L, lines.get(i).length()));
            }
            return morsels;
        }

        @Override
        public BatchReader read(ScanRequest request, List<Morsel> morsels) {
            var filter = request.filter() == null ? null : request.filter().get();
            var rest = new ArrayList<>(morsels);
            return new BatchReader() {
                @Override
                public Batch next() {
                    if (rest.isEmpty()) {
                        return null;
                    }
                    String line = lines.get((int) rest.removeFirst().start());
                    int[] positions = new int[1];
                    int count = filter == null ? 1 : filter.select(batch(line, filter.columns()), positions);
                    Vector[] columns = Arrays.stream(request.columns())
                            .mapToObj(column -> one(column, value(line, column)))
                            .toArray(Vector[]::new);
                    return filter == null
                            ? Batch.of(1, columns)
                            : Batch.selected(1, new Selection(positions, count), columns);
                }

                @Override
                public void close() {}
            };
        }

        private Batch batch(String line, int[] columns) {
            return Batch.of(
                    1,
                    Arrays.stream(columns)
                            .mapToObj(column -> one(column, value(line, column)))
                            .toArray(Vector[]::new));
        }

        @Override
        public TableDescription describe() {
            return new TableDescription("tiny", List.of(), List.of());
        }
    }
}
