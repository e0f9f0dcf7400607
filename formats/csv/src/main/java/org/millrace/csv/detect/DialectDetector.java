package org.millrace.csv.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.Dialect;

/// Finds the dialect that cuts a sample into the most regular table. What the options say is not questioned.
final class DialectDetector {

    private static final byte[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int RECORDS = 300;

    private final Sample sample;
    private final CsvOptions options;

    DialectDetector(Sample sample, CsvOptions options) {
        this.sample = sample;
        this.options = options;
    }

    Dialect detect() {
        int quote = options.quote().orElseGet(this::quote);
        int escape = quote == Dialect.NONE
                ? Dialect.NONE
                : options.escape().orElseGet(() -> backslashes(quote) ? '\\' : quote);
        Dialect dialect = new Dialect((byte) ',', quote, escape, options.comment(), newline(quote, escape));
        if (options.delimiter().isPresent()) {
            return dialect.delimitedBy(options.delimiter().get());
        }
        Dialect best = dialect;
        double bestScore = 1;
        for (byte delimiter : DELIMITERS) {
            Dialect candidate = dialect.delimitedBy(delimiter);
            double score = score(SampleRecords.of(sample, candidate, RECORDS).records());
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// How regular a table is: its usual number of columns, by the square of the part of the records that have it. 1
    /// for a single column.
    private static double score(List<List<String>> records) {
        Map<Integer, Integer> counts = new HashMap<>();
        records.forEach(record -> counts.merge(record.size(), 1, Integer::sum));
        double best = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            double part = count.getValue() / (double) records.size();
            best = Math.max(best, part * part * count.getKey());
        }
        return best;
    }

    /// A single quote is one only where there is no double quote and fields begin and end with it.
    private int quote() {
        if (sample.contains('"') || !sample.contains('\'')) {
            return '"';
        }
        int enclosed = 0;
        int begun = 0;
        byte[] bytes = sample.bytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\'') {
                boolean begins = i == 0 || separates(bytes[i - 1]);
                boolean ends = i + 1 == bytes.length || separates(bytes[i + 1]);
                begun += begins ? 1 : 0;
                enclosed += ends ? 1 : 0;
            }
        }
        return begun > 0 && begun == enclosed ? '\'' : '"';
    }

    private boolean separates(byte symbol) {
        if (options.delimiter().isPresent() && symbol == options.delimiter().get()) {
            return true;
        }
        return symbol == '\n' || symbol == '\r' || symbol == ',' || symbol == '\t' || symbol == ';' || symbol == '|';
    }

    /// Whether quotes inside of fields are written with a backslash: one stands before a quote that does not end a
    /// field, and no quote that could be inside of a field is doubled.
    private boolean backslashes(int quote) {
        byte[] bytes = sample.bytes();
        boolean escaped = false;
        for (int i = 1; i + 1 < bytes.length; i++) {
            if (bytes[i] == quote && !separates(bytes[i + 1])) {
                escaped |= bytes[i - 1] == '\\';
                if (bytes[i - 1] == quote && i > 1 && !separates(bytes[i - 2])) {
                    return false;
                }
            }
        }
        return escaped;
    }

    /// A line feed if there is one outside of quotes, otherwise a carriage return if there is one. A quote opens a
    /// field only at its start, so that one in the middle of a text does not turn inside and outside round.
    private byte newline(int quote, int escape) {
        byte[] bytes = sample.bytes();
        boolean inside = false;
        boolean mayOpen = true;
        boolean returns = false;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (inside) {
                boolean escaped = b == escape && escape != quote;
                i += escaped ? 1 : 0;
                inside = escaped || b != quote;
                mayOpen = true;
            } else if (b == '\n') {
                return '\n';
            } else if (b == options.comment() && (i == 0 || bytes[i - 1] == '\r')) {
                i = endOfComment(i) - 1;
            } else {
                inside = b == quote && mayOpen;
                mayOpen = separates(bytes[i]);
                returns |= b == '\r';
            }
        }
        return (byte) (returns ? '\r' : '\n');
    }

    private int endOfComment(int start) {
        byte[] bytes = sample.bytes();
        int end = start + 1;
        while (end < bytes.length && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
