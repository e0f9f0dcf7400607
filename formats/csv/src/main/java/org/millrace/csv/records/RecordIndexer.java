package org.millrace.csv.records;

import org.millrace.csv.dialect.RaggedRows;
import org.millrace.csv.dialect.RecordAutomaton;

/// Finds records and fields: tries the fast way, and where the text does not allow it goes the exact way, which gives
/// the same records. After a failure the next texts go the exact way at once, each time twice as many.
public final class RecordIndexer {

    private static final int MOST_SKIPPED = 64;

    private final FlatIndexer flat;
    private final ExactIndexer exact;
    private final RecordIndex index;
    private int skipped;
    private int toSkip;

    /// An indexer for records of `columns` fields that writes to `index`.
    public RecordIndexer(
            RecordAutomaton automaton, int columns, RaggedRows ragged, RecordProblems problems, RecordIndex index) {
        this.index = index;
        flat = new FlatIndexer(automaton.dialect(), columns);
        exact = new ExactIndexer(automaton, columns, ragged, problems);
    }

    /// Indexes the records that end in the range, which starts at a record's start.
    ///
    /// @param last  whether the text ends with the range, which then ends with the end of a record
    /// @param watch the place whose line [RecordIndex#watchedLine()] is to tell
    public void index(byte[] bytes, int from, int to, boolean last, int watch) {
        index.watch(watch);
        if (toSkip > 0) {
            toSkip--;
        } else if (flat.index(bytes, from, to, last, index)) {
            skipped = 0;
            return;
        } else {
            skipped = Math.min(MOST_SKIPPED, skipped * 2 + 1);
            toSkip = skipped - 1;
        }
        exact.index(bytes, from, to, last, index);
    }
}
