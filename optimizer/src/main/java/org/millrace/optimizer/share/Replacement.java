package org.millrace.optimizer.share;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Shared;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// What comes in the place of a part.
///
/// @param part      the part
/// @param shared    what all places read
/// @param positions where the part's columns are in it; -1 where nobody uses one
@SuppressWarnings("ArrayRecordComponent")
record Replacement(Part part, Shared shared, int[] positions) {

    /// What read the part, reading what is shared instead.
    Relation parent() {
        Schema schema = shared.schema();
        return RelationExpressions.map(
                part.parent().withInputs(List.of(shared)), expression -> Columns.moved(expression, positions, schema));
    }

    /// Exactly the columns of the part.
    Relation exactly() {
        Schema schema = shared.schema();
        List<NamedExpression> columns = new ArrayList<>();
        boolean same = positions.length == schema.size();
        for (int i = 0; i < positions.length; i++) {
            Field field = schema.field(positions[i]);
            String name = part.relation().schema().field(i).name();
            columns.add(new NamedExpression(name, new ColumnRef(positions[i], field)));
            same &= positions[i] == i && name.equals(field.name());
        }
        return same ? shared : new Project(shared, columns);
    }
}
