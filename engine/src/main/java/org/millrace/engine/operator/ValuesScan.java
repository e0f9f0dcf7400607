package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Rows in memory.
///
/// @param schema  the columns
/// @param batches the rows, never changed
public record ValuesScan(Schema schema, List<Batch> batches) implements Operator {

    /// Copies the list.
    public ValuesScan {
        batches = List.copyOf(batches);
    }

    @Override
    public List<Operator> inputs() {
        return List.of();
    }

    @Override
    public String label() {
        return "Values of " + batches.stream().mapToLong(Batch::rows).sum() + " rows";
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalLong knownRows() {
        return OptionalLong.of(batches.stream().mapToLong(Batch::rows).sum());
    }

    @Override
    public OptionalInt knownPieces() {
        return OptionalInt.of(BatchRows.pieces(batches));
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        Rows rows = new BatchRows(batches, run.settings().batchRows());
        return new MeasuredRows(rows, run.operator(label(), depth), run);
    }
}
