package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.DataException;
import org.millrace.source.Table;

/// Cutting a file anywhere gives the records of the whole file.
class SplitPointsTest {

    @TempDir
    Path directory;

    static Stream<String> nastyFiles() {
        return Stream.of(
                "a,b\n1,2\n3,4\n",
                "a,b\r\n1,2\r\n3,4",
                "a,b\n\"x\ny\",\"\n\n\"\n\"\"\"\n\",\"\"\n\",\n\",z\n",
                "a,b\n\",\n,\n,\n,\",\"\n,\"\nu,v\n",
                "a,b\nx\"y,z\nit\"s,\"\"\"q\"\"\nr\"\n,\n",
                "a,b\r\n\"1\r\n2\",\"\r\"\r\n\"\"\"\"\"\",\"\"\r\n\r\nend,x\r\n",
                "a\n\"\n\"\n\n\"\n\n\"\nx\n",
                "\n\na,b\n\n1,2\n\n\n\"3\n\",4\n\n",
                "a,b\n\"one\n\",\"two \"\"quoted\n\"\" words\"\n\"\n\"\"\n\",x\n");
    }

    @ParameterizedTest
    @MethodSource("nastyFiles")
    void everySplitOffsetGivesTheSameRecords(String text) throws Exception {
        Path file = Rows.write(directory, text);
        String[] header = {"header", "true", "all_strings", "true"};
        List<List<Object>> whole = Rows.of(Rows.open(file, header));
        for (int morsel = 1; morsel <= text.length() + 1; morsel++) {
            for (String expected : List.of("true", "false")) {
                Table table = Rows.open(
                        file,
                        "header",
                        "true",
                        "all_strings",
                        "true",
                        "quoted_newlines",
                        expected,
                        "morsel_bytes",
                        String.valueOf(morsel));
                assertThat(Rows.byMorsel(table))
                        .as("morsels of %d bytes", morsel)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void everySplitOffsetOfFilesWithCommentsAndEscapesGivesTheSameRecords() throws Exception {
        String text = "a,b\n# it's, \"not\n1,\"# no\n# comment\"\n#,\"\n\"x\\\"\n\\\\\",\"\\\n\"\n#\n#\n2,3\n";
        Path file = Rows.write(directory, text);
        String[] options = {"header", "true", "comment", "#", "escape", "\\", "quote", "\"", "morsel_bytes", "100000"};
        List<List<Object>> whole = Rows.of(Rows.open(file, options));
        assertThat(whole).hasSize(3);
        for (int morsel = 1; morsel <= text.length() + 1; morsel++) {
            options[9] = String.valueOf(morsel);
            assertThat(Rows.byMorsel(Rows.open(file, options))).isEqualTo(whole);
        }
    }

    @Test
    void randomTextsGiveTheSameRecordsForAnyMorsels() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("a,b,c\n");
            for (int r = 0; r < 200; r++) {
                for (int c = 0; c < 3; c++) {
                    text.append(field(random)).append(c < 2 ? "," : "\n");
                }
            }
            Path file = Rows.write(directory, text.toString());
            List<List<Object>> whole = Rows.of(Rows.open(file, "all_strings", "true"));
            assertThat(whole).hasSize(200);
            for (int k = 0; k < 5; k++) {
                String morsel = String.valueOf(1 + random.nextInt(300));
                assertThat(Rows.byMorsel(Rows.open(file, "all_strings", "true", "morsel_bytes", morsel)))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void aFieldThatHidesASplitIsNeverReadWrongly() throws Exception {
        String filler = "1,2\n".repeat(100);
        String hidden = "\"" + "\n1,2".repeat(500_000) + "\"";
        Path file = Rows.write(directory, "a,b\n" + filler.repeat(700) + hidden + ",2\n" + filler);
        String[] options = {"types", "a:string", "header", "true", "max_record_bytes", "4000000"};
        assertThatThrownBy(() -> Rows.byMorsel(Rows.open(file, with(options, "morsel_bytes", "1500000"))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("quoted_newlines=true");
        String[] careful = with(options, "morsel_bytes", "1500000", "quoted_newlines", "true");
        assertThat(Rows.byMorsel(Rows.open(file, careful))).hasSize(70_000 + 1 + 100);
    }

    private static String[] with(String[] options, String... more) {
        return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
    }

    private static String field(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "plain";
            case 2 -> "x\"y";
            case 3 -> "\"\"";
            default -> {
                StringBuilder text = new StringBuilder("\"");
                for (int i = random.nextInt(8); i > 0; i--) {
                    text.append(List.of("\n", ",", "\"\"", "z", "\r").get(random.nextInt(5)));
                }
                yield text.append('"').toString();
            }
        };
    }
}
