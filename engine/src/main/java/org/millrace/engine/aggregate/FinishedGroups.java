package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.QueryRun;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Results of groups as batches.
final class FinishedGroups {

    /// Groups in a piece of the result.
    private static final int PIECE = 1 << 16;

    private FinishedGroups() {}

    /// The groups of some states as rows in memory.
    static BatchRows of(GroupStates states, QueryRun run) {
        return new BatchRows(batches(states), run.settings().batchRows());
    }

    /// The groups of some states in pieces of a fixed size.
    static List<Batch> batches(GroupStates states) {
        int rows = states.groups();
        if (rows == 0) {
            return List.of();
        }
        Vector[] columns = states.finish();
        if (rows <= PIECE) {
            return List.of(Batch.of(rows, columns));
        }
        List<Batch> pieces = new ArrayList<>();
        for (int from = 0; from < rows; from += PIECE) {
            int count = Math.min(PIECE, rows - from);
            int[] positions = new int[count];
            for (int i = 0; i < count; i++) {
                positions[i] = from + i;
            }
            Vector[] part = new Vector[columns.length];
            for (int i = 0; i < part.length; i++) {
                part[i] = Gather.rows(columns[i], positions, count);
            }
            pieces.add(Batch.of(count, part));
        }
        return pieces;
    }
}
