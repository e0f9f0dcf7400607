package org.millrace.source.files;

import java.util.Arrays;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Selection;
import org.millrace.vectors.Vector;

/// Puts the columns that a file has and those with a known value together, in the order that was asked for.
final class ColumnJoin {

    private final int[] wanted;
    private final KnownValues known;
    private final int[] fromFile;

    /// @param columns the columns that are wanted, as positions in the whole table
    ColumnJoin(int[] columns, KnownValues known) {
        this.known = known;
        wanted = Arrays.stream(columns).map(column -> known.columns()[column]).toArray();
        fromFile = Arrays.stream(wanted).filter(position -> position >= 0).toArray();
    }

    /// The columns to ask the file for, as positions in the file.
    int[] fromFile() {
        return fromFile;
    }

    /// The wanted columns, given those of the file.
    Batch add(Batch batch) {
        if (fromFile.length == wanted.length) {
            return batch;
        }
        Vector[] columns = new Vector[wanted.length];
        int stored = 0;
        for (int i = 0; i < wanted.length; i++) {
            columns[i] = wanted[i] >= 0
                    ? batch.raw(stored++)
                    : new ConstantVector(known.values().get(-1 - wanted[i]), batch.rawRows());
        }
        Selection selection = batch.selection();
        return selection == null
                ? Batch.of(batch.rawRows(), columns)
                : Batch.selected(batch.rawRows(), selection, columns);
    }
}
