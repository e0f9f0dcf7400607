package org.millrace.optimizer.share;

import java.util.Arrays;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// A relation that has the rows of two others, which have the same, and the columns of both.
///
/// @param relation the relation
/// @param left     where each column of the first one is
/// @param right    where each column of the second one is
@SuppressWarnings("ArrayRecordComponent")
record Combined(Relation relation, int[] left, int[] right) {

    /// Two relations that are equal.
    static Combined equal(Relation relation) {
        int[] same = Columns.identity(relation.schema().size());
        return new Combined(relation, same, same);
    }

    /// The same for a projection of columns of the first relation.
    Combined leftThrough(Project picking) {
        return new Combined(relation, through(picking, left), right);
    }

    /// The same for a projection of columns of the second relation.
    Combined rightThrough(Project picking) {
        return new Combined(relation, left, through(picking, right));
    }

    /// The same columns of a relation that was put on top and passes all of them on.
    Combined under(Relation top) {
        return new Combined(top, left, right);
    }

    /// An expression over the first relation as one over both.
    Expression ofLeft(Expression expression) {
        return Columns.moved(expression, left, relation.schema());
    }

    /// An expression over the second relation as one over both.
    Expression ofRight(Expression expression) {
        return Columns.moved(expression, right, relation.schema());
    }

    private static int[] through(Project picking, int[] positions) {
        List<Integer> picked = picking.columns().stream()
                .map(column -> ((ColumnRef) column.expression()).index())
                .toList();
        return picked.stream().mapToInt(index -> positions[index]).toArray();
    }

    /// The columns of two pairs of relations side by side.
    ///
    /// @param width of the relation that this one is
    int[] besideLeft(Combined other, int width) {
        return beside(left, other.left, width);
    }

    /// As [#besideLeft(Combined, int)], of the second relations.
    int[] besideRight(Combined other, int width) {
        return beside(right, other.right, width);
    }

    private static int[] beside(int[] first, int[] second, int width) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        for (int i = 0; i < second.length; i++) {
            both[first.length + i] = second[i] + width;
        }
        return both;
    }
}
