package org.millrace.cli.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.Session;

/// Entries that somebody types, over several lines up to a semicolon.
final class TerminalInput implements Input {

    private static final String PROMPT = "millrace> ";
    private static final String CONTINUED = "     ...> ";

    private final LineReader reader;

    TerminalInput(Terminal terminal, Session session, Optional<Path> history) {
        SqlWords words = new SqlWords(session);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("millrace")
                .parser(new EntryParser(new Completeness(session)))
                .completer(new SqlCompleter(session, words))
                .highlighter(new SqlHighlighter(words))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.INSERT_TAB, false);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        reader = builder.build();
    }

    @Override
    public @Nullable String next() {
        try {
            return reader.readLine(PROMPT);
        } catch (UserInterruptException given) {
            return "";
        } catch (EndOfFileException end) {
            return null;
        }
    }

    /// Says where entries end and what is being typed.
    private static final class EntryParser implements Parser {

        private final Completeness completeness;

        EntryParser(Completeness completeness) {
            this.completeness = completeness;
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            boolean ends = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
            if (ends && !completeness.of(line)) {
                throw new EOFError(-1, -1, "The statement has not ended.", CONTINUED);
            }
            return Cursor.at(line, cursor);
        }

        @Override
        public boolean isEscapeChar(char character) {
            return false;
        }
    }
}
