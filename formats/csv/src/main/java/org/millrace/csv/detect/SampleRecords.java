package org.millrace.csv.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.RecordAutomaton;
import org.millrace.errors.Cancellation;

/// The records of a sample as text. Comments and blank lines are left out, and a last record whose end is not there.
///
/// @param records        the fields of each record, without quotes
/// @param firstEnd       where the line after the first record starts; 0 without a record
/// @param quotedNewlines whether a newline stands inside of quotes
/// @param unclosed       whether the sample ends inside of quotes
record SampleRecords(List<List<String>> records, int firstEnd, boolean quotedNewlines, boolean unclosed) {

    static SampleRecords of(Sample sample, Dialect dialect, int most) {
        return new Splitter(sample, dialect, most).split();
    }

    /// The bytes of a sample on their way through the automaton.
    private static final class Splitter {

        private final Sample sample;
        private final Dialect dialect;
        private final int most;
        private final List<List<String>> records = new ArrayList<>();
        private List<String> fields = new ArrayList<>();
        private int fieldStart;
        private int firstEnd;
        private boolean quotedNewlines;

        Splitter(Sample sample, Dialect dialect, int most) {
            this.sample = sample;
            this.dialect = dialect;
            this.most = most;
        }

        SampleRecords split() {
            RecordAutomaton automaton = new RecordAutomaton(dialect);
            byte[] bytes = sample.bytes();
            int state = RecordAutomaton.LINE_START;
            for (int i = 0; i < bytes.length && records.size() < most; i++) {
                int before = state;
                state = automaton.next(state, bytes[i]);
                quotedNewlines |= state == RecordAutomaton.QUOTED && bytes[i] == dialect.newline();
                if (state <= RecordAutomaton.FIELD_START) {
                    end(i, state == RecordAutomaton.LINE_START, before == RecordAutomaton.COMMENT);
                }
            }
            boolean unclosed = state == RecordAutomaton.QUOTED || state == RecordAutomaton.ESCAPED;
            boolean open = state != RecordAutomaton.LINE_START && state != RecordAutomaton.COMMENT;
            if (sample.whole() && open && !unclosed && records.size() < most) {
                end(bytes.length, true, false);
            }
            return new SampleRecords(records, firstEnd, quotedNewlines, unclosed);
        }

        private void end(int at, boolean line, boolean comment) {
            if (!comment) {
                fields.add(field(fieldStart, at, line));
            }
            fieldStart = at + 1;
            if (!line) {
                return;
            }
            Cancellation.checkpoint();
            boolean blank = comment || fields.size() == 1 && fields.getFirst().isEmpty();
            if (!blank) {
                records.add(fields);
                firstEnd = firstEnd == 0 ? Math.min(at + 1, sample.bytes().length) : firstEnd;
            }
            fields = new ArrayList<>(fields.size());
        }

        private String field(int from, int to, boolean last) {
            byte[] bytes = sample.bytes();
            int end = last && dialect.newline() == '\n' && to > from && bytes[to - 1] == '\r' ? to - 1 : to;
            boolean quoted = dialect.quoting() && end - from >= 2 && bytes[from] == dialect.quote();
            if (!quoted || bytes[end - 1] != dialect.quote()) {
                return new String(bytes, from, end - from, StandardCharsets.UTF_8);
            }
            String text = new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8);
            String quote = String.valueOf((char) dialect.quote());
            String escape = dialect.escape() == Dialect.NONE ? quote : String.valueOf((char) dialect.escape());
            return text.replace(escape + quote, quote);
        }
    }
}
