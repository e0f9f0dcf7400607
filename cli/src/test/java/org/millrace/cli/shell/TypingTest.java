package org.millrace.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Session;

/// What happens while somebody types.
class TypingTest {

    @TempDir
    private Path directory;

    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.create();
        session.register("Sales", session.fromColumns(Map.of("price", List.of(1L))));
        Files.writeString(directory.resolve("data.csv"), "colour\nred\n");
        Files.createDirectory(directory.resolve("darkness"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    /// The candidates at the mark `|` that a matcher of prefixes leaves.
    private List<String> completed(String text) {
        int cursor = text.indexOf('|');
        String line = text.substring(0, cursor) + text.substring(cursor + 1);
        Cursor word = Cursor.at(line, cursor);
        List<Candidate> candidates = new ArrayList<>();
        new SqlCompleter(session, new SqlWords(session)).complete(null, word, candidates);
        return candidates.stream()
                .map(Candidate::value)
                .filter(value -> value.toLowerCase(java.util.Locale.ROOT)
                        .startsWith(word.word().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    @Test
    void wordsTablesColumnsAndFilesAreCompleted() {
        assertThat(completed("SEL|")).containsExactly("SELECT");
        assertThat(completed("sel|")).containsExactly("select");
        assertThat(completed("select regexp_ex|")).contains("regexp_extract");
        assertThat(completed("select arg_ma|")).containsExactly("arg_max");
        assertThat(completed("select * from sal|")).contains("Sales");
        assertThat(completed("select pri| from sales")).containsExactly("price");
        assertThat(completed("select pri| from other")).isEmpty();
        assertThat(completed("select s.| from sales s")).containsExactly("price");
        String data = directory + "/data.csv";
        assertThat(completed("select col| from '" + data + "'")).containsExactly("colour");
        assertThat(completed("select * from '" + directory + "/da|"))
                .containsExactly(directory + "/darkness/", data + "'");
        assertThat(completed("select * from '" + directory + "/dat|'")).containsExactly(data);
        assertThat(completed("select 1 -- sel|")).isEmpty();
        assertThat(completed(".mo|")).containsExactly(".mode");
        assertThat(completed(".mode c|")).containsExactly("csv");
        assertThat(completed(".open " + directory + "/dat|")).containsExactly(data);
    }

    @Test
    void entriesAreCompleteAtTheirSemicolon() {
        Completeness completeness = new Completeness(session);
        assertThat(List.of("select 1;", "select 1; -- done", ".help", "", "select 1; select 2;", ";", "-- ;"))
                .allMatch(completeness::of);
        assertThat(List.of("select 1", "select ';", "select 1; select 2", "/* ; ", "select \";"))
                .noneMatch(completeness::of);
    }

    @Test
    void keywordsAreColoured() {
        String shown = new SqlHighlighter(new SqlWords(session))
                .highlight(null, "select 'from' -- where")
                .toAnsi();
        assertThat(shown).contains("\u001b[", "select", "'from'");
        assertThat(new SqlHighlighter(new SqlWords(session))
                        .highlight(null, "select 'from' -- x")
                        .toString())
                .isEqualTo("select 'from' -- x");
    }

    @Test
    void severalLinesAreOneEntry() throws IOException {
        byte[] typed = "select 1,\n2;\n.help\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (Terminal terminal =
                new DumbTerminal("test", "dumb", new ByteArrayInputStream(typed), screen, StandardCharsets.UTF_8)) {
            TerminalInput input = new TerminalInput(terminal, session, Optional.empty());
            assertThat(input.next()).isEqualTo("select 1,\n2;");
            assertThat(input.next()).isEqualTo(".help");
            assertThat(input.next()).isNull();
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("millrace> ");
    }
}
