package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Schema;

/// The first of all rows that agree in some columns, in the order of the input.
///
/// @param input   where rows come from
/// @param columns positions of the columns that must agree; all columns where it is empty
public record Distinct(Relation input, List<Integer> columns) implements Relation {

    /// Copies the list.
    public Distinct {
        columns = List.copyOf(columns);
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
        return new Distinct(inputs.getFirst(), columns);
    }
}
