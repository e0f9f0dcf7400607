package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Schema;

/// A relation that lost columns.
///
/// @param relation  the smaller relation
/// @param positions where each column of the larger one is now; -1 where it is gone
@SuppressWarnings("ArrayRecordComponent")
record Pruned(Relation relation, int[] positions) {

    /// A relation that lost nothing.
    static Pruned whole(Relation relation) {
        int[] positions = new int[relation.schema().size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return new Pruned(relation, positions);
    }

    /// The positions of columns of which only `kept` are left, in their order.
    static int[] positionsOf(BitSet kept, int columns) {
        int[] positions = new int[columns];
        int next = 0;
        for (int i = 0; i < columns; i++) {
            positions[i] = kept.get(i) ? next++ : -1;
        }
        return positions;
    }

    /// An expression over the larger relation as one over the smaller.
    Expression moved(Expression expression) {
        Schema schema = relation.schema();
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(positions[column.index()], schema.field(positions[column.index()]))
                        : node);
    }

    /// The same columns of a relation that was put on top and passes all of them on.
    Pruned under(Relation top) {
        return new Pruned(top, positions);
    }

    /// Exactly the wanted columns of the larger relation with its names, by a projection where that takes one.
    Relation exactly(Schema larger, BitSet wanted) {
        List<NamedExpression> columns = new ArrayList<>();
        Schema schema = relation.schema();
        wanted.stream()
                .forEach(i -> columns.add(new NamedExpression(
                        larger.field(i).name(), new ColumnRef(positions[i], schema.field(positions[i])))));
        return columns.equals(Rewriting.references(schema)) ? relation : new Project(relation, columns);
    }
}
