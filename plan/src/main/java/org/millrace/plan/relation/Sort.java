package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Schema;

/// All rows, ordered; rows that compare equal keep the order of the input.
///
/// @param input where rows come from
/// @param keys  what they are ordered by, most important first
public record Sort(Relation input, List<SortKey> keys) implements Relation {

    /// Copies the list.
    public Sort {
        keys = List.copyOf(keys);
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Sort(inputs.getFirst(), keys);
    }
}
