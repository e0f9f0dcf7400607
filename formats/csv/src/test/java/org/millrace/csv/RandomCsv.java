package org.millrace.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.Dialect;

/// A random text in a random dialect, with the fields that were put into it. The same for the same seed.
///
/// @param text     the text
/// @param dialect  how it is written
/// @param columns  the number of columns
/// @param comments whether it has comment lines, which start with `#`
/// @param records  the fields of each record but the header; null where a field is empty and has no quotes
record RandomCsv(String text, Dialect dialect, int columns, boolean comments, List<List<@Nullable String>> records) {

    private static final List<String> WORDS =
            List.of("a", "zebra", " x", "y ", "0", "-1.5", "ü", "€uro", "\uD834\uDD1E", "\u0000", "'");

    /// A text of up to some records.
    ///
    /// @param longest the length of the longest fields
    static RandomCsv of(long seed, int mostRecords, int longest) {
        return new Writer(new Random(seed), longest).write(mostRecords);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The reader's options for it; every column is text.
    String[] options(String... more) {
        List<String> options = new ArrayList<>(List.of("header", "true", "all_strings", "true"));
        options.addAll(List.of("delim", symbol(dialect.delimiter()), "quote", symbol(dialect.quote())));
        options.addAll(List.of("escape", symbol(dialect.escape()), "comment", comments ? "#" : "none"));
        options.addAll(Arrays.asList(more));
        return options.toArray(String[]::new);
    }

    private static String symbol(int symbol) {
        return symbol == Dialect.NONE ? "none" : String.valueOf((char) symbol);
    }

    /// Whether a reader that knows RFC 4180 and no other escapes can read it.
    boolean standard() {
        return dialect.quoting() && dialect.doublesQuotes();
    }

    /// Writes fields, and keeps them.
    private static final class Writer {

        private final Random random;
        private final int longest;
        private final StringBuilder text = new StringBuilder();
        private final Dialect dialect;
        private final boolean feeds;
        private final int columns;
        private final boolean comments;
        private final boolean blanks;
        private final int quoted;

        Writer(Random random, int longest) {
            this.random = random;
            this.longest = longest;
            char delimiter = ",;\t|:^~".charAt(random.nextInt(7));
            int quote = random.nextInt(8) == 0 ? Dialect.NONE : random.nextInt(6) == 0 ? '\'' : '"';
            int escape = random.nextInt(5) == 0 ? '\\' : quote;
            feeds = random.nextInt(6) > 0;
            dialect = new Dialect((byte) delimiter, quote, quote == Dialect.NONE ? quote : escape, Dialect.NONE, (byte)
                    (feeds ? '\n' : '\r'));
            columns = 1 + random.nextInt(random.nextInt(10) == 0 ? 70 : 5);
            comments = random.nextInt(6) == 0;
            blanks = columns > 1 && random.nextBoolean();
            quoted = random.nextInt(4);
        }

        RandomCsv write(int mostRecords) {
            List<List<@Nullable String>> records = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : (char) dialect.delimiter())
                        .append("c")
                        .append(column);
            }
            endLine();
            for (int left = random.nextInt(mostRecords + 1); left > 0; left--) {
                between();
                records.add(record());
                endLine();
            }
            boolean open = records.isEmpty() || columns > 1 || records.getLast().getFirst() != null;
            if (open && random.nextInt(3) == 0) {
                int end = text.length() - 1;
                text.setLength(feeds && text.charAt(end - 1) == '\r' ? end - 1 : end);
            }
            return new RandomCsv(text.toString(), dialect, columns, comments, records);
        }

        /// What may stand between records.
        private void between() {
            if (blanks && random.nextInt(5) == 0) {
                endLine();
            }
            if (comments && random.nextInt(5) == 0) {
                text.append("# comment, \"").append((char) dialect.delimiter()).append("'");
                endLine();
            }
        }

        private void endLine() {
            text.append(feeds ? random.nextInt(3) == 0 ? "\r\n" : "\n" : "\r");
        }

        private List<@Nullable String> record() {
            List<@Nullable String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : String.valueOf((char) dialect.delimiter()));
                fields.add(field(column));
            }
            return fields;
        }

        private @Nullable String field(int column) {
            boolean inQuotes = dialect.quoting() && random.nextInt(4) < quoted;
            String value = value(inQuotes);
            boolean looksOther =
                    !value.isEmpty() && (value.charAt(0) == dialect.quote() || column == 0 && value.charAt(0) == '#');
            if (inQuotes) {
                text.append((char) dialect.quote()).append(escaped(value)).append((char) dialect.quote());
                return value;
            }
            String plain = looksOther ? "p" + value : value;
            text.append(plain);
            return plain.isEmpty() ? null : plain;
        }

        private String escaped(String value) {
            String quote = String.valueOf((char) dialect.quote());
            String escape = String.valueOf((char) dialect.escape());
            String escapes = escape.equals(quote) ? value : value.replace(escape, escape + escape);
            return escapes.replace(quote, escape + quote);
        }

        private String value(boolean inQuotes) {
            StringBuilder value = new StringBuilder();
            int words = random.nextInt(100) == 0 ? random.nextInt(longest) : random.nextInt(5);
            while (value.length() < words) {
                value.append(inQuotes && random.nextInt(3) == 0 ? special() : word());
            }
            return value.toString();
        }

        /// What needs quotes.
        private String special() {
            return switch (random.nextInt(6)) {
                case 0 -> "\n";
                case 1 -> "\r\n";
                case 2 -> "\r";
                case 3 -> String.valueOf((char) dialect.delimiter());
                case 4 -> "\\";
                default -> String.valueOf((char) Math.max('"', dialect.quote()));
            };
        }

        private String word() {
            boolean quote = dialect.quoting() && random.nextInt(12) == 0;
            return quote ? String.valueOf((char) dialect.quote()) : WORDS.get(random.nextInt(WORDS.size()));
        }
    }
}
