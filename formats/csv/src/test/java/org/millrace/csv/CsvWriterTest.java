package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.csv.write.CsvSinkFormat;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

class CsvWriterTest {

    @TempDir
    Path directory;

    @Test
    void readsBackWhatItWrote() throws Exception {
        List<List<Object>> rows = List.of(
                Arrays.asList(
                        true,
                        (byte) -128,
                        (short) 7,
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        0.1f,
                        204.81,
                        new BigDecimal("-1.50"),
                        new BigDecimal("12345678901234567890.12345"),
                        "a \"b\",\r\nc",
                        LocalDate.of(1, 1, 1),
                        LocalTime.of(23, 59, 59, 1_000),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59),
                        Instant.parse("2020-02-29T12:00:00.5Z")),
                Arrays.asList(new Object[14]),
                Arrays.asList(
                        false,
                        (byte) 0,
                        (short) -1,
                        0,
                        Long.MAX_VALUE,
                        1e30f,
                        -0.0,
                        new BigDecimal("0.05"),
                        new BigDecimal("0.00001"),
                        "",
                        LocalDate.of(9999, 12, 31),
                        LocalTime.MIDNIGHT,
                        LocalDateTime.of(2400, 2, 29, 0, 0, 0, 123_456_000),
                        Instant.EPOCH));
        String[] types = {
            "boolean",
            "int8",
            "int16",
            "int32",
            "int64",
            "float",
            "double",
            "decimal(9,2)",
            "decimal(30,5)",
            "string",
            "date",
            "time",
            "timestamp",
            "timestamptz"
        };
        List<Field> fields = new ArrayList<>();
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < types.length; i++) {
            fields.add(new Field("c" + i, TypeNames.parse(types[i])));
            given.append(i == 0 ? "" : ",").append("c").append(i).append(":").append(types[i]);
        }
        for (String[] options : new String[][] {
            {},
            {"delim", ";"},
            {"quote", "'"},
            {"null", "NULL"},
            {"line_end", "crlf"},
            {"quote_all", "true"},
            {"delim", "tab"}
        }) {
            Path file = write(new Schema(fields), batch(fields, rows), options);
            List<String> reading = new ArrayList<>(List.of("types", given.toString(), "header", "true"));
            for (int i = 0; i < options.length; i += 2) {
                switch (options[i]) {
                    case "delim", "quote" -> reading.addAll(List.of(options[i], options[i + 1]));
                    case "null" -> reading.addAll(List.of("nulls", options[i + 1]));
                    default -> assertThat(options[i]).isIn("line_end", "quote_all");
                }
            }
            assertThat(Rows.of(Rows.open(file, reading.toArray(String[]::new))))
                    .as(String.join(" ", options))
                    .isEqualTo(rows);
        }
    }

    @Test
    void writesDictionariesConstantsAndSelections() throws IOException {
        Vector words = VectorBuilder.of(PrimitiveType.STRING, List.of("x", "y,z", "unused"));
        Vector few = new DictionaryVector(new int[] {1, 0, 1, 0}, words, 4, new long[] {0b0111});
        Vector many = new DictionaryVector(new int[] {2, 0}, words, 2);
        Vector constant = new ConstantVector(VectorBuilder.of(PrimitiveType.INT64, List.of(5L)), 4);
        Vector nothing = new ConstantVector(VectorBuilder.of(PrimitiveType.DOUBLE, Arrays.asList((Object) null)), 4);
        Schema schema = new Schema(List.of(
                new Field("a", PrimitiveType.STRING),
                new Field("b", PrimitiveType.INT64),
                new Field("c", PrimitiveType.DOUBLE)));
        Batch batch = Batch.of(4, few, constant, nothing).select(new int[] {0, 1, 3}, 3);
        assertThat(Files.readString(write(schema, batch))).isEqualTo("a,b,c\n\"y,z\",5,\nx,5,\n,5,\n");
        Schema one = new Schema(List.of(new Field("a b", PrimitiveType.STRING)));
        assertThat(Files.readString(write(one, Batch.of(2, many), "header", "false")))
                .isEqualTo("unused\nx\n");
    }

    @Test
    void duckDbReadsTheSameValues() throws Exception {
        Random random = new Random(9);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rows.add(Arrays.asList(
                    random.nextLong(),
                    random.nextInt(5) == 0 ? null : Double.longBitsToDouble(random.nextLong() & 0xBFFF_FFFF_FFFF_FFFFL),
                    LocalDateTime.of(2020, 1, 1, 0, 0).plusSeconds(random.nextInt()),
                    List.of("a", "b\"c", "d,e", "f\ng", "ä").get(random.nextInt(5))));
        }
        List<Field> fields = List.of(
                new Field("i", PrimitiveType.INT64),
                new Field("d", PrimitiveType.DOUBLE),
                new Field("t", PrimitiveType.TIMESTAMP),
                new Field("s", PrimitiveType.STRING));
        Path file = write(new Schema(fields), batch(fields, rows));
        String query = "SELECT * FROM read_csv('" + file
                + "', header=true, columns={i:'BIGINT', d:'DOUBLE', t:'TIMESTAMP', s:'VARCHAR'}, parallel=false)";
        List<List<Object>> read = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                Object number = result.getObject(2);
                read.add(Arrays.asList(
                        result.getLong(1), number, result.getObject(3, LocalDateTime.class), result.getString(4)));
            }
        }
        assertThat(read).isEqualTo(rows);
    }

    @Test
    void leavesNothingBehindThatIsNotFinished() throws IOException {
        Path target = directory.resolve("unfinished.csv");
        try (TableSink sink = new CsvSinkFormat()
                .create(target, Schema.of(new Field("a", PrimitiveType.INT64)), FormatOptions.NONE)) {
            Vector values = VectorBuilder.of(PrimitiveType.INT64, List.of(1L));
            sink.append(sink.encode(List.of(Batch.of(1, values))));
            assertThat(target).doesNotExist();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesWhatCsvDoesNotHave() {
        DataType list = TypeNames.parse("list<int64>");
        assertThatThrownBy(() -> write(Schema.of(new Field("tags", list)), Batch.of(0, new Vector[0])))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("tags");
        assertThatThrownBy(() ->
                        write(Schema.of(new Field("a", PrimitiveType.INT64)), Batch.of(0, new Vector[0]), "x", "1"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("'x'");
        assertThat(directory).isEmptyDirectory();
    }

    private static Batch batch(List<Field> fields, List<List<Object>> rows) {
        Vector[] vectors = new Vector[fields.size()];
        for (int i = 0; i < vectors.length; i++) {
            int column = i;
            vectors[i] = VectorBuilder.of(
                    fields.get(i).type(),
                    rows.stream().map(row -> row.get(column)).toList());
        }
        return Batch.of(rows.size(), vectors);
    }

    private Path write(Schema schema, Batch batch, String... options) {
        Path target = directory.resolve("written.csv");
        FormatOptions given =
                options.length == 0 ? FormatOptions.NONE : new FormatOptions(Map.of(options[0], options[1]));
        try (TableSink sink = new CsvSinkFormat().create(target, schema, given)) {
            sink.append(sink.encode(List.of(batch)));
            sink.commit();
        }
        return target;
    }
}
