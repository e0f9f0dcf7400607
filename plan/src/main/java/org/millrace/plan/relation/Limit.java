package org.millrace.plan.relation;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Schema;

/// Some consecutive rows. On top of a [Sort] it is a top-k: not everything is sorted.
///
/// @param input  where rows come from
/// @param offset how many rows are left out at the start
/// @param count  the most rows that follow
public record Limit(Relation input, long offset, long count) implements Relation {

    /// Checks the ranges.
    public Limit {
        if (offset < 0 || count < 0) {
            throw new QueryException("A limit and its offset cannot be negative: " + count + ", " + offset + ".");
        }
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
        return new Limit(inputs.getFirst(), offset, count);
    }
}
