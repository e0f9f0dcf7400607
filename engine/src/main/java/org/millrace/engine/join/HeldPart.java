package org.millrace.engine.join;

import java.util.Arrays;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// Consecutive rows of the build side in memory.
///
/// @param columns  a vector for each column
/// @param rows     the number of rows
/// @param reserved the bytes that are reserved for them
@SuppressWarnings("ArrayRecordComponent")
record HeldPart(Vector[] columns, int rows, long reserved) {

    static final HeldPart NOTHING = new HeldPart(new Vector[0], 0, 0);
    /// The most rows that one index takes.
    static final long MOST_ROWS = 1 << 29;

    private static final long MOST_TEXT = Integer.MAX_VALUE - (1 << 20);
    private static final int SLICE = 1 << 13;

    /// The bytes to reserve for rows: their own and those of an index. Putting parts together takes as much for a
    /// moment, before the index is made.
    static long bytesToIndex(Vector[] columns, int rows) {
        long bytes = HeldBytes.of(columns);
        return bytes + Math.max(bytes, KeyIndexes.bytes(rows));
    }

    /// Whether parts can be one vector for each column.
    static boolean stackable(HeldPart[] parts) {
        long rows = Arrays.stream(parts).mapToLong(HeldPart::rows).sum();
        return rows <= MOST_ROWS
                && Arrays.stream(parts).mapToLong(HeldPart::text).sum() <= MOST_TEXT;
    }

    private long text() {
        return Arrays.stream(columns)
                .filter(BytesVector.class::isInstance)
                .mapToLong(column -> HeldBytes.of(new Vector[] {column}))
                .sum();
    }

    /// Writes all rows.
    ///
    /// @param tag that of the first row; each following row's is one more
    void spill(RowSpiller target, JoinKeys keys, long tag) {
        Batch all = Batch.of(rows, columns);
        int[] positions = new int[Math.min(rows, SLICE)];
        for (int from = 0; from < rows; from += SLICE) {
            int count = Math.min(SLICE, rows - from);
            for (int i = 0; i < count; i++) {
                positions[i] = from + i;
            }
            Batch slice = all.select(positions, count);
            Vector[] some = new Vector[columns.length];
            for (int i = 0; i < some.length; i++) {
                some[i] = slice.column(i);
            }
            add(some, count, target, keys, tag + from);
        }
    }

    /// Writes some rows.
    static void add(Vector[] columns, int rows, RowSpiller target, JoinKeys keys, long tag) {
        Vector[] tagged = Arrays.copyOf(columns, columns.length + 1);
        tagged[columns.length] = Tags.from(tag, rows);
        Vector[] keyColumns = new Vector[keys.size()];
        for (int i = 0; i < keyColumns.length; i++) {
            keyColumns[i] = columns[keys.columns()[i]];
        }
        target.add(tagged, keyColumns, rows);
    }
}
