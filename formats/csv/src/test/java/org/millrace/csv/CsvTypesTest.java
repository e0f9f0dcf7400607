package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.errors.TypeContradictionException;
import org.millrace.source.Table;
import org.millrace.vectors.Field;

class CsvTypesTest {

    @TempDir
    Path directory;

    @Test
    void findsTheTypesOfColumns() throws IOException {
        Table table = open("""
                i,d,b,day,time,stamp,zone,text,wide,none
                1,1.5,true,2020-01-02,10:11:12.5,2020-01-02 03:04:05,2020-01-02T03:04:05+01:00,x,12345678901234567890,
                -2,1e3,FALSE,1969-12-31,23:59,2020-01-02T03:04:05.123456,1970-01-01 00:00:00Z,1,-1,
                ,,,,,,,,,
                """);
        assertThat(types(table))
                .containsExactly(
                        "int64",
                        "double",
                        "boolean",
                        "date",
                        "time",
                        "timestamp",
                        "timestamptz",
                        "string",
                        "decimal(38,0)",
                        "string");
        List<List<Object>> rows = Rows.of(table);
        assertThat(rows.get(0))
                .containsExactly(
                        1L,
                        1.5,
                        true,
                        LocalDate.of(2020, 1, 2),
                        LocalTime.of(10, 11, 12, 500_000_000),
                        LocalDateTime.of(2020, 1, 2, 3, 4, 5),
                        Instant.parse("2020-01-02T02:04:05Z"),
                        "x",
                        new BigDecimal("12345678901234567890"),
                        null);
        assertThat(rows.get(1).subList(0, 6))
                .containsExactly(
                        -2L,
                        1000.0,
                        false,
                        LocalDate.of(1969, 12, 31),
                        LocalTime.of(23, 59),
                        LocalDateTime.of(2020, 1, 2, 3, 4, 5, 123_456_000));
        assertThat(rows.get(2)).containsOnlyNulls();
    }

    @Test
    void takesTypesThatAreGiven() throws IOException {
        Table table = open(
                "a,b,c,d,e,f\n127,1.25,1,7,0.1,t\n-128,-3,0,32767,16777217,no\n",
                "types",
                "a:int8,b:decimal(10,2),c:boolean,d:int16,e:float,f:boolean");
        assertThat(Rows.of(table))
                .containsExactly(
                        List.of((byte) 127, new BigDecimal("1.25"), true, (short) 7, 0.1f, true),
                        List.of((byte) -128, new BigDecimal("-3.00"), false, (short) 32767, 16777216f, false));
    }

    @Test
    void refusesValuesThatAGivenTypeDoesNotHave() throws IOException {
        for (List<String> bad : List.of(
                List.of("int8", "128"),
                List.of("int32", "2147483648"),
                List.of("int64", "9223372036854775808"),
                List.of("int64", "1.0"),
                List.of("decimal(4,2)", "100"),
                List.of("decimal(4,2)", "1.234"),
                List.of("double", "1.5x"),
                List.of("double", "0x10"),
                List.of("double", "1f"),
                List.of("boolean", "maybe"),
                List.of("date", "2021-02-29"),
                List.of("time", "24:00"),
                List.of("timestamp", "2020-01-01 00:00:00.1234567"))) {
            Path file = Rows.write(directory, "k,v\n1,\n\"2\n2\"," + bad.get(1) + "\n");
            assertThatThrownBy(() -> Rows.of(Rows.open(file, "types", "v:" + bad.get(0))))
                    .isExactlyInstanceOf(DataException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("line 3")
                    .hasMessageContaining("column v")
                    .hasMessageContaining("'" + bad.get(1) + "'");
        }
    }

    @Test
    void aLateValueNamesTheWiderType() throws IOException {
        assertWidened("1\n", "2.5", "double", 2.5);
        assertWidened("1\n", "x", "string", "x");
        assertWidened("1\n", "9223372036854775808", "decimal(38,0)", new BigDecimal("9223372036854775808"));
        assertWidened("2020-01-01\n", "2020-01-01 00:00:01", "timestamp", LocalDateTime.of(2020, 1, 1, 0, 0, 1));
        assertWidened("1.5\n", "x", "string", "x");
        assertWidened("true\n", "1", "string", "1");
    }

    private void assertWidened(String line, String late, String type, Object value) throws IOException {
        Path file = Rows.write(directory, "a\n" + line.repeat(200) + late + "\n" + line);
        assertThatThrownBy(() -> Rows.of(Rows.open(file, "sample_rows", "10")))
                .isInstanceOfSatisfying(TypeContradictionException.class, contradiction -> {
                    assertThat(contradiction.column()).isEqualTo("a");
                    assertThat(contradiction.widerType()).isEqualTo(type);
                    assertThat(contradiction).hasMessageContaining("line 202").hasMessageContaining("'" + late + "'");
                });
        Table wider = Rows.open(file, "sample_rows", "10", "minimum_types", "a:" + type);
        assertThat(types(wider)).containsExactly(type);
        assertThat(Rows.of(wider).get(200)).containsExactly(value);
    }

    @Test
    void parsesEveryFormOfNumbersExactly() throws IOException {
        List<String> numbers = List.of(
                "0.1",
                "1e22",
                "1e23",
                "123456789012345678",
                "0.30000000000000004",
                "1.7976931348623157e308",
                "5e-324",
                "-0.0",
                "+1.5",
                "1.",
                ".5",
                "100000000000000000000.5",
                "8.41470984807896530",
                "NaN",
                "inf",
                "-Infinity",
                "9007199254740993",
                "0000000000000000001.5",
                " 2.5 ");
        Table table = open("x\n" + String.join("\n", numbers) + "\n", "types", "x:double");
        List<Object> expected = numbers.stream()
                .map(text -> (Object) Double.parseDouble(text.replace("inf", "Infinity")))
                .toList();
        assertThat(Rows.of(table)).extracting(List::getFirst).isEqualTo(expected);
    }

    @Test
    void readsNumbersAndTimesOfOtherCountries() throws IOException {
        Table table = open(
                "n;i;day;at\n1.234,5;1.000;31.12.2020;31.12.2020 23:59\n-0,25;2;01.01.2021;01.01.2021 00:00\n",
                "decimal",
                ",",
                "thousands",
                ".",
                "date_format",
                "%d.%m.%Y",
                "timestamp_format",
                "%d.%m.%Y %H:%M");
        assertThat(types(table)).containsExactly("double", "int64", "date", "timestamp");
        assertThat(Rows.of(table))
                .containsExactly(
                        List.of(1234.5, 1000L, LocalDate.of(2020, 12, 31), LocalDateTime.of(2020, 12, 31, 23, 59)),
                        List.of(-0.25, 2L, LocalDate.of(2021, 1, 1), LocalDateTime.of(2021, 1, 1, 0, 0)));
    }

    @Test
    void tellsNullsFromEmptyTexts() throws IOException {
        Table table = open("a,b,n\n,x,1\n\"\",NA,-999\nNA,\"NA\",\"\"\n", "nulls", ",NA,-999", "types", "n:int64");
        assertThat(Rows.of(table))
                .containsExactly(
                        Arrays.asList(null, "x", 1L), Arrays.asList("", null, null), Arrays.asList(null, "NA", null));
        Table kept = open("a,b\n,x\n", "nulls", "NULL", "all_strings", "true");
        assertThat(Rows.of(kept)).containsExactly(List.of("", "x"));
    }

    @Test
    void keepsTextOfManyDistinctValues() throws IOException {
        StringBuilder text = new StringBuilder("few,many,long\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("k")
                    .append(i % 7)
                    .append(",v")
                    .append(i)
                    .append(",\"a longer text \"\"")
                    .append(i)
                    .append("\"\"\"\n");
        }
        List<List<Object>> rows = Rows.of(open(text.toString()));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsExactly("k" + i % 7, "v" + i, "a longer text \"" + i + "\"");
        }
        assertThat(rows).hasSize(30_000);
    }

    @Test
    void refusesUnknownOptionsAndColumns() throws IOException {
        Path file = Rows.write(directory, "a\n1\n");
        assertThatThrownBy(() -> Rows.open(file, "delimm", ";"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("delimm");
        assertThatThrownBy(() -> Rows.open(file, "types", "b:int64"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("'b'");
        assertThatThrownBy(() -> Rows.open(file, "delim", ";;")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Rows.open(file, "ragged", "maybe")).isInstanceOf(QueryException.class);
    }

    private Table open(String text, String... options) throws IOException {
        return Rows.open(Rows.write(directory, text), options);
    }

    private static List<String> types(Table table) {
        return table.schema().fields().stream()
                .map(Field::type)
                .map(Object::toString)
                .toList();
    }
}
