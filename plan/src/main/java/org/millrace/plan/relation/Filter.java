package org.millrace.plan.relation;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Schema;

/// The rows for which a condition is true (not false, not null).
///
/// @param input     where rows come from
/// @param condition a boolean expression
public record Filter(Relation input, Expression condition) implements Relation {

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
        return new Filter(inputs.getFirst(), condition);
    }
}
