package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Schema;

/// Rows that several places of a plan read and that are computed once. Each place has a node with the same number and
/// the same input; nothing above a place changes what is below it.
///
/// @param number tells what is shared from what else is shared in the plan
/// @param input  the rows
public record Shared(int number, Relation input) implements Relation {

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
        return new Shared(number, inputs.getFirst());
    }
}
