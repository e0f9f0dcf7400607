package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Blocks that were written to a file, ordered by partition, so that each partition is read from few places.
///
/// @param segments what each partition has, in the order of the blocks
record SpilledBlocks(List<List<Segment>> segments) implements Part {

    /// Consecutive rows or states of one partition.
    ///
    /// @param raw whether they are rows
    record Segment(boolean raw, BatchFile file, long place, int rows) {}

    @Override
    public int rows(int partition) {
        return segments.get(partition).stream().mapToInt(Segment::rows).sum();
    }

    @Override
    public void visit(int partition, PartVisitor visitor) {
        for (Segment segment : segments.get(partition)) {
            Batch batch = segment.file().read(segment.place());
            Vector[] columns = new Vector[batch.columns()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = batch.raw(i);
            }
            visitor.take(segment.raw(), columns, 0, batch.rows());
        }
    }
}
