package org.millrace.frame;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.millrace.errors.QueryException;
import org.millrace.pool.Chunk;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Concat;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Cuts the batches of a query into chunks of a fixed number of rows. Belongs to one thread at a time; closing it
/// ends the query.
final class FrameChunks implements Iterator<Chunk>, AutoCloseable {

    private final BatchStream batches;
    private final int rows;
    private long number;

    /// The batch that is being cut, and its first row that is in no chunk yet.
    private Batch current = Batch.of(0);
    private int from;

    FrameChunks(BatchStream batches, int rows) {
        this.batches = batches;
        this.rows = rows;
        if (rows < 1) {
            batches.close();
            throw new QueryException("A chunk has at least one row, not " + rows + ".");
        }
    }

    @Override
    public boolean hasNext() {
        while (from == current.rows() && batches.hasNext()) {
            current = batches.next();
            from = 0;
        }
        return from < current.rows();
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows.");
        }
        List<Batch> parts = new ArrayList<>();
        int count = 0;
        while (count < rows && hasNext()) {
            int taken = Math.min(rows - count, current.rows() - from);
            parts.add(part(taken));
            from += taken;
            count += taken;
        }
        return new Chunk(number++, batches.schema(), joined(parts, count));
    }

    private Batch part(int count) {
        if (count == current.rows()) {
            return current.copy();
        }
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return current.select(positions, count).copy();
    }

    private Batch joined(List<Batch> parts, int count) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Schema schema = batches.schema();
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            int column = i;
            columns.add(Concat.of(
                    schema.field(i).type(),
                    parts.stream().map(part -> part.column(column)).toList()));
        }
        return Batch.of(count, columns);
    }

    @Override
    public void close() {
        batches.close();
    }
}
