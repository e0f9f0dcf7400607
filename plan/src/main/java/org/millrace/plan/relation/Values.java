package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// Rows in memory.
///
/// @param schema  the columns
/// @param batches the rows, without selections, never changed
public record Values(Schema schema, List<Batch> batches) implements Relation {

    /// Copies the list.
    public Values {
        batches = List.copyOf(batches);
    }

    @Override
    public List<Relation> inputs() {
        return List.of();
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return this;
    }
}
