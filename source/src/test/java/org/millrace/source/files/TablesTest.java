package org.millrace.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.vectors.Batch;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

class TablesTest {

    @TempDir
    private Path folder;

    private void file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private Table open(String path, String... options) {
        Map<String, String> given = options.length == 0 ? Map.of() : Map.of(options[0], options[1]);
        return Tables.open(List.of(folder.resolve(path).toString()), "", new FormatOptions(given));
    }

    private static List<List<Object>> rows(Table table, ScanRequest request) {
        List<List<Object>> rows = new ArrayList<>();
        try (BatchReader reader = table.read(request, table.morsels())) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    List<Object> values = new ArrayList<>();
                    for (int column = 0; column < batch.columns(); column++) {
                        values.add(Values.at(batch.column(column), row));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    private static List<List<Object>> rows(Table table) {
        return rows(
                table, ScanRequest.of(IntStream.range(0, table.schema().size()).toArray()));
    }

    private static Vector one(PrimitiveType type, Object value) {
        return VectorBuilder.of(type, List.of(value));
    }

    private void sales() throws IOException {
        file("sales/year=2023/shop=a%2Fb/part-0.tiny", "tiny id:int64", "1", "2");
        file("sales/year=2023/shop=__HIVE_DEFAULT_PARTITION__/part-0.tiny", "tiny id:int64", "3");
        file("sales/year=2024/shop=c/part-0.tiny", "tiny id:int64", "4");
        file("sales/_SUCCESS", "");
        file("sales/.hidden/part.tiny", "nonsense");
    }

    @Test
    void keysOfDirectoriesAreColumns() throws IOException {
        sales();
        Table table = open("sales");
        assertThat(table.schema()).hasToString("[id: int64 not null, year: int64 not null, shop: string]");
        assertThat(rows(table))
                .containsExactly(
                        java.util.Arrays.asList(3L, 2023L, null),
                        List.of(1L, 2023L, "a/b"),
                        List.of(2L, 2023L, "a/b"),
                        List.of(4L, 2024L, "c"));
        assertThat(table.rows()).hasValue(4);
        assertThat(Values.at(table.statistics(1).maximum(), 0)).isEqualTo(2024L);
        assertThat(table.statistics(2).nullCount()).hasValue(1);
        assertThat(table.statistics(2).minimum()).isNull();
        assertThat(open("sales", "hive_partitioning", "false").schema().size()).isEqualTo(1);
    }

    @Test
    void aDateInEveryDirectoryMakesADate() throws IOException {
        file("day=2024-01-31/a.tiny", "tiny id:int64", "1");
        file("day=2024-02-29/a.tiny", "tiny id:int64", "2");
        assertThat(rows(open("*/a.tiny", "filename", "true")))
                .containsExactly(
                        List.of(
                                1L,
                                LocalDate.of(2024, 1, 31),
                                folder.resolve("day=2024-01-31/a.tiny").toString()),
                        List.of(
                                2L,
                                LocalDate.of(2024, 2, 29),
                                folder.resolve("day=2024-02-29/a.tiny").toString()));
    }

    @Test
    void numbersWithLeadingZerosStayText() throws IOException {
        file("code=007/a.tiny", "tiny id:int64", "1");
        file("code=1/a.tiny", "tiny id:int64", "1");
        assertThat(open("code=*").schema().field(1).type()).isEqualTo(PrimitiveType.STRING);
    }

    @Test
    void predicatesOnKeysLeaveOutFiles() throws IOException {
        sales();
        Table table = open("sales");
        ScanRequest request = ScanRequest.of(0)
                .withPredicates(
                        List.of(new Predicate.Compare(1, Predicate.Comparison.EQUAL, one(PrimitiveType.INT64, 2024L))));
        assertThat(rows(table, request)).containsExactly(List.of(4L));
        assertThat(request.metrics().morselsSkipped().sum()).isEqualTo(3);
        Predicate.AnyOf any = new Predicate.AnyOf(List.of(
                List.of(new Predicate.IsNull(2), new Predicate.IsNotNull(0)),
                List.of(new Predicate.In(2, one(PrimitiveType.STRING, "c")))));
        assertThat(rows(table, ScanRequest.of(0).withPredicates(List.of(any))))
                .containsExactly(List.of(3L), List.of(4L));
    }

    @Test
    void filtersSeeKeys() throws IOException {
        sales();
        RowFilter sum = new RowFilter() {
            @Override
            public int[] columns() {
                return new int[] {1, 0};
            }

            @Override
            public int select(Batch rows, int[] positions) {
                long total = (Long) Values.at(rows.column(0), 0) + (Long) Values.at(rows.column(1), 0);
                return total % 2 == 0 ? 1 : 0;
            }
        };
        assertThat(rows(open("sales"), ScanRequest.of(2, 0).withFilter(() -> sum)))
                .containsExactly(java.util.Arrays.asList(null, 3L), List.of("a/b", 1L), List.of("c", 4L));
    }

    @Test
    void columnsAgreeByName() throws IOException {
        file("a.tiny", "tiny id:int64,name:string", "1,x");
        file("b.tiny", "tiny name:string,id:int64", "y,2");
        Table table = open(".");
        assertThat(rows(table)).containsExactly(List.of(1L, "x"), List.of(2L, "y"));
        assertThat(Values.at(table.statistics(0).maximum(), 0)).isEqualTo(2L);
    }

    @Test
    void disagreementIsAnError() throws IOException {
        file("a.tiny", "tiny id:int64", "1");
        file("b.tiny", "tiny id:string", "2");
        assertThatThrownBy(() -> open("*.tiny"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column id is int64 in")
                .hasMessageContaining("string in");
        file("b.tiny", "tiny other:int64", "2");
        assertThatThrownBy(() -> open("*.tiny"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("lacks");
        file("b.tiny", "tiny id:int64,more:int64", "2,2");
        assertThatThrownBy(() -> open("*.tiny"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("lacks");
    }

    @Test
    void patternsExpandSorted() throws IOException {
        for (String name : List.of("x/b.tiny", "x/a.tiny", "x/y/c.tiny", "z.tiny", "x/_no.tiny")) {
            file(name, "tiny id:int64", "1");
        }
        assertThat(names("**/*.tiny")).containsExactly("z.tiny", "x/a.tiny", "x/b.tiny", "x/y/c.tiny");
        assertThat(names("x/[ab].tiny")).containsExactly("x/a.tiny", "x/b.tiny");
        assertThat(names("x/{b,q}.tiny")).containsExactly("x/b.tiny");
        assertThat(names("x")).containsExactly("x/a.tiny", "x/b.tiny", "x/y/c.tiny");
        assertThat(names("?.tiny")).containsExactly("z.tiny");
    }

    private List<String> names(String pattern) {
        return FileSearch.find(folder.resolve(pattern).toString()).stream()
                .map(path -> folder.relativize(path).toString())
                .toList();
    }

    @Test
    void whatIsNotThereIsAnError() throws IOException {
        assertThatThrownBy(() -> open("nothing.tiny")).isInstanceOf(ResourceException.class);
        assertThatThrownBy(() -> open("*.tiny"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("No file matches");
        assertThatThrownBy(() -> open("."))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("no files");
        file("a.unknown", "who knows");
        assertThatThrownBy(() -> open("a.unknown"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("tiny");
    }

    @Test
    void theFirstBytesTellTheFormat() throws IOException {
        file("a.unknown", "tiny id:int64", "5");
        assertThat(rows(open("a.unknown"))).containsExactly(List.of(5L));
    }

    @Test
    void aFormatThatCannotBeWrittenIsAnError() {
        assertThatThrownBy(() -> Formats.writable("", Path.of("x.unknown")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("x.unknown");
        assertThatThrownBy(() -> Formats.writable("exotic", Path.of("x.csv")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("exotic");
    }
}
