package org.millrace.cli.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.millrace.cli.print.RowFormat;
import org.millrace.frame.Session;

/// Completes keywords, tables, columns of the tables in the entry, files in quotes, and dot commands.
final class SqlCompleter implements Completer {

    private static final int TABLES = 1;
    private static final int COLUMNS = 2;
    private static final int WORDS = 3;

    private final Session session;
    private final NamedColumns columns;
    private final SqlWords words;

    SqlCompleter(Session session, SqlWords words) {
        this.session = session;
        this.words = words;
        this.columns = new NamedColumns(session);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Cursor cursor = line instanceof Cursor known ? known : Cursor.at(line.line(), line.cursor());
        switch (cursor.context()) {
            case SQL -> sql(cursor, candidates);
            case QUOTED -> files(cursor, "'", candidates);
            case COMMAND -> add(DotCommands.NAMES, "command", WORDS, candidates);
            case ARGUMENT -> argument(cursor, candidates);
            case NOTHING -> {}
        }
    }

    private void sql(Cursor cursor, List<Candidate> candidates) {
        String before = cursor.line().substring(0, cursor.start()).stripTrailing();
        boolean qualified = before.endsWith(".");
        add(columns.of(cursor.line()), "column", COLUMNS, candidates);
        if (!qualified) {
            add(session.tables(), "table", TABLES, candidates);
            add(SqlWords.of(SqlWords.KEYWORDS, cursor.word()), "keyword", WORDS, candidates);
            add(SqlWords.of(words.functionsAndTypes(), cursor.word()), "function or type", WORDS, candidates);
        }
    }

    private void argument(Cursor cursor, List<Candidate> candidates) {
        String line = cursor.line().stripLeading();
        switch (line.substring(0, line.indexOf(' '))) {
            case ".mode" ->
                add(
                        Arrays.stream(RowFormat.values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        "mode",
                        WORDS,
                        candidates);
            case ".timer", ".pager", ".explain" -> add(List.of("on", "off"), "switch", WORDS, candidates);
            case ".schema" -> {
                add(session.tables(), "table", TABLES, candidates);
                files(cursor, "'", candidates);
            }
            case ".open", ".read", ".output" -> files(cursor, "", candidates);
            default -> {}
        }
    }

    private static void add(Collection<String> names, String group, int order, List<Candidate> candidates) {
        for (String name : names) {
            candidates.add(new Candidate(name, name, group, null, null, null, true, order));
        }
    }

    /// A directory is not the end of a path; the end of a path in quotes is a quote.
    private static void files(Cursor cursor, String quote, List<Candidate> candidates) {
        boolean closed = cursor.line().startsWith("'", cursor.cursor());
        for (String path : FileNames.beginning(cursor.word())) {
            boolean directory = path.endsWith("/");
            String name = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
            String value = directory || closed ? path : path + quote;
            candidates.add(new Candidate(value, name, "file", null, null, null, false));
        }
    }
}
