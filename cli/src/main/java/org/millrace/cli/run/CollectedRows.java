package org.millrace.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Keeps the rows of a query's result.
public final class CollectedRows implements Receiver {

    private Schema schema = Schema.of();
    private final List<Batch> batches = new ArrayList<>();

    @Override
    public void begin(Schema newSchema) {
        schema = newSchema;
        batches.clear();
    }

    @Override
    public void rows(Batch batch) {
        batches.add(batch.copy());
    }

    @Override
    public void end() {
        // Everything is kept already.
    }

    /// The columns.
    public Schema schema() {
        return schema;
    }

    /// The rows.
    public List<Batch> batches() {
        return List.copyOf(batches);
    }
}
