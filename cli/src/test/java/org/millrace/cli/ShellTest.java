package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell without a terminal: a script of statements and dot commands.
class ShellTest {

    @TempDir
    private Path directory;

    private String sales;

    @BeforeEach
    void write() throws IOException {
        Path path = directory.resolve("sales-2024.csv");
        Files.writeString(path, "name,price\nwheel,1.5\nstone,\n");
        sales = path.toString();
    }

    private static CommandRun shell(String script, String... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "shell";
        System.arraycopy(files, 0, arguments, 1, files.length);
        return SqlTest.withInput(script, arguments);
    }

    @Test
    void statementsEndAtSemicolonsAndNowhereElse() {
        CommandRun run = shell(".mode csv\nSELECT 'a;b' AS x,\n  2 AS y -- no; end\n;\nSELECT 3 AS z; SELECT 4 AS z;\n"
                + "/* ; \n */ SELECT 5 AS z");
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.output()).isEqualTo("x,y\na;b,2\nz\n3\nz\n4\nz\n5\n");
        assertThat(run.output() + run.errors()).doesNotContain("millrace>");
    }

    @Test
    void errorsAreSaidAndTheShellGoesOn() {
        CommandRun run = shell(".mode csv\nSELECT 1 AS a;\nSELECT b;\nSELECT * FROM '/gone.csv';\nSELECT 2 AS c;\n");
        assertThat(run.output()).isEqualTo("a\n1\nc\n2\n");
        assertThat(run.errors()).contains("line 1, column 8", "^", "gone.csv").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(shell("SELECT CAST('x' AS INTEGER);").exit()).isEqualTo(4);
    }

    @Test
    void filesBecomeTables() {
        CommandRun run = shell(
                ".mode csv\n.open " + sales + " AS s\nSELECT count(*) AS n FROM sales_2024, S;\n.tables\n.schema s\n",
                sales);
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.output()).startsWith("n\n4\n").contains("│ sales_2024 │ name, price │", "│ price  │ double │");
    }

    @Test
    void commandsChangeWhatFollows() throws IOException {
        Path script = directory.resolve("script.sql");
        Files.writeString(script, "SELECT 7 AS seven;\n.mode ndjson\nSELECT 8 AS eight;\n");
        Path output = directory.resolve("out.txt");
        CommandRun run = shell(".mode markdown\n.read " + script + "\n.output " + output
                + "\nSELECT 9 AS nine;\n.output\n.timer on\n.explain on\nSELECT 1;\n.explain off\n.maxrows 2\n"
                + ".mode table\nSELECT * FROM (VALUES (1), (2), (3)) AS t(v);\n.settings\n.quit\nSELECT 'never';\n");
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.output())
                .startsWith("| seven |\n|---:|\n| 7 |\n{\"eight\":8}\n")
                .contains("Physical plan", "3 rows × 1 columns, 2 rows shown", "batch_rows")
                .doesNotContain("nine", "never");
        assertThat(run.errors()).contains("mode: ndjson", "time: ");
        assertThat(output).hasContent("{\"nine\":9}\n");
    }

    @Test
    void wrongCommandsHaveNearestNames() {
        CommandRun run = shell(".tabels\n.mode cvs\n.timer maybe\n.maxrows 0\n.read\n.help\n");
        assertThat(run.errors())
                .contains("'.tabels'. Did you mean '.tables'?", "'cvs'", "'maybe'", "'0'", ".read FILE");
        assertThat(run.output()).contains(".schema", "Ctrl-C");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void filesThatReadThemselvesEnd() throws IOException {
        Path script = directory.resolve("loop.sql");
        Files.writeString(script, ".read " + script + "\n");
        CommandRun run = shell(".read " + script + "\n");
        assertThat(run.errors()).contains("20 deep");
        assertThat(run.exit()).isEqualTo(3);
    }
}
