package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Schema;

/// Columns computed from each row.
///
/// @param input   where rows come from
/// @param columns the columns in order
public record Project(Relation input, List<NamedExpression> columns) implements Relation {

    /// Copies the list.
    public Project {
        columns = List.copyOf(columns);
    }

    @Override
    public Schema schema() {
        return new Schema(columns.stream().map(NamedExpression::field).toList());
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Project(inputs.getFirst(), columns);
    }
}
