package org.millrace.sql.subquery;

import java.util.function.UnaryOperator;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.Relation;

/// Rows that get further columns at their right end while expressions over them are bound: those of sub-queries and
/// window
/// functions. Columns keep their positions, so that what is bound stays right. Belongs to one thread.
public final class GrowingRows {

    private Relation relation;

    /// Rows that begin as those of a relation.
    public GrowingRows(Relation relation) {
        this.relation = relation;
    }

    /// The rows as they are now.
    public Relation relation() {
        return relation;
    }

    /// The number of columns there are now.
    public int width() {
        return relation.schema().size();
    }

    /// A column.
    public ColumnRef column(int position) {
        return new ColumnRef(position, relation.schema().field(position));
    }

    /// Changes the rows; columns that are there keep their positions.
    public void change(UnaryOperator<Relation> change) {
        relation = change.apply(relation);
    }
}
