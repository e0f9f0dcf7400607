package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.engine.run.Footprint;
import org.millrace.errors.Cancellation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Rows or exported states, ordered by the radix partition of their keys and within a partition by their order in the
/// input.
///
/// @param raw     whether these are rows: keys, arguments and conditions; otherwise keys and states
/// @param columns the columns, flat
/// @param bounds  where each partition starts; one more than there are partitions
@SuppressWarnings("ArrayRecordComponent")
record Block(boolean raw, Vector[] columns, int[] bounds) implements Part {

    /// How many partitions there are. A constant, because results depend on it.
    static final int PARTITIONS = 256;

    /// Orders the rows `from` to `to` of columns by partition.
    ///
    /// @param keys how many of the columns, from the first, are keys
    static Block of(boolean raw, List<Vector> columns, int keys, int from, int to) {
        int[] partitions = new KeyHashes(to).partitions(columns.subList(0, keys), from, to);
        int rows = to - from;
        int[] bounds = new int[PARTITIONS + 1];
        for (int i = from; i < to; i++) {
            bounds[partitions[i] + 1]++;
        }
        for (int i = 0; i < PARTITIONS; i++) {
            bounds[i + 1] += bounds[i];
        }
        int[] next = bounds.clone();
        int[] positions = new int[rows];
        for (int i = from; i < to; i++) {
            positions[next[partitions[i]]++] = i;
        }
        Vector[] ordered = new Vector[columns.size()];
        for (int i = 0; i < ordered.length; i++) {
            Cancellation.checkpoint();
            ordered[i] = Gather.rows(columns.get(i), positions, rows);
        }
        return new Block(raw, ordered, bounds);
    }

    int rows() {
        return bounds[PARTITIONS];
    }

    @Override
    public int rows(int partition) {
        return bounds[partition + 1] - bounds[partition];
    }

    @Override
    public void visit(int partition, PartVisitor visitor) {
        if (rows(partition) > 0) {
            visitor.take(raw, columns, bounds[partition], bounds[partition + 1]);
        }
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        return Footprint.of(Batch.of(bounds[PARTITIONS], columns)) + 4L * bounds.length;
    }
}
