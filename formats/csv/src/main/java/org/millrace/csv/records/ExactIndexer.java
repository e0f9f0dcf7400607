package org.millrace.csv.records;

import org.millrace.csv.dialect.RaggedRows;
import org.millrace.csv.dialect.RecordAutomaton;

/// Indexes any text, byte by byte: comments, blank lines, records of any length, quotes in odd places. A blank line is
/// no record unless the table has a single column.
final class ExactIndexer {

    private final byte[] next;
    private final int columns;
    private final boolean feedsLines;
    private final RaggedRows ragged;
    private final RecordProblems problems;
    private int fields;

    ExactIndexer(RecordAutomaton automaton, int columns, RaggedRows ragged, RecordProblems problems) {
        this.next = automaton.table();
        this.columns = columns;
        this.feedsLines = automaton.dialect().newline() == '\n';
        this.ragged = ragged;
        this.problems = problems;
    }

    /// Indexes the records that end in the range, which starts at a record's start.
    ///
    /// @param last whether the text ends with the range; it then ends with the end of a record
    void index(byte[] bytes, int from, int to, boolean last, RecordIndex index) {
        index.reset(from, columns + 1);
        index.quoted(true);
        int state = RecordAutomaton.LINE_START;
        startRecord(from, index);
        for (int i = from; i < to; i++) {
            int before = state;
            state = next[state << 8 | bytes[i] & 0xFF];
            if (state == RecordAutomaton.FIELD_START) {
                endField(i, index);
            } else if (state == RecordAutomaton.LINE_START) {
                if (before == RecordAutomaton.COMMENT) {
                    dropRecord(index, i + 1);
                } else {
                    endRecord(bytes, i, index);
                }
                startRecord(i + 1, index);
            }
        }
        if (last && state != RecordAutomaton.LINE_START) {
            problems.unclosed(index.bounds()[index.records() * index.stride()] + 1);
        }
    }

    private void startRecord(int at, RecordIndex index) {
        fields = 0;
        index.passLine(at);
        index.add(at - 1);
    }

    private void endField(int at, RecordIndex index) {
        if (fields++ < columns) {
            index.add(at);
        }
    }

    private void dropRecord(RecordIndex index, int end) {
        index.count(index.records() * index.stride());
        index.finish(index.records(), end);
    }

    private void endRecord(byte[] bytes, int at, RecordIndex index) {
        int start = index.bounds()[index.records() * index.stride()] + 1;
        boolean blank = start == at || feedsLines && start + 1 == at && bytes[start] == '\r';
        if (blank && columns > 1) {
            dropRecord(index, at + 1);
            return;
        }
        endField(at, index);
        boolean wanted =
                fields == columns || ragged == RaggedRows.TRUNCATE || ragged == RaggedRows.PAD && fields < columns;
        if (!wanted && problems.ragged(start, at, fields)) {
            dropRecord(index, at + 1);
            return;
        }
        if (fields < columns) {
            pad(bytes, index);
        }
        index.finish(index.records() + 1, at + 1);
    }

    /// Ends the missing fields before they start. The last field that is there is not the last column, so that its
    /// carriage return is taken off here.
    private void pad(byte[] bytes, RecordIndex index) {
        int end = index.bounds()[index.count() - 1];
        if (feedsLines && end > index.bounds()[index.count() - 2] + 1 && bytes[end - 1] == '\r') {
            index.bounds()[index.count() - 1] = --end;
        }
        for (int i = fields; i < columns; i++) {
            index.add(end);
        }
    }
}
