package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.sql.subquery.OuterColumns;
import org.millrace.sql.tree.Phrase;

/// The names of the query around a sub-query, and which of them the sub-query uses: its correlation. Belongs to one
/// thread.
final class Outer {

    /// What a name means in the query around.
    interface Names {

        /// The value of a column over the rows of the query around; null where it has no such column.
        @Nullable
        Expression find(Phrase.Column column);
    }

    /// Nothing is around.
    static final Outer NONE = new Outer(column -> null);

    private final Names names;
    private final List<Expression> used = new ArrayList<>();

    Outer(Names names) {
        this.names = names;
    }

    /// A column of the query around as the sub-query sees it: an outer column (see [OuterColumns]); null where there is
    /// none.
    @Nullable
    ColumnRef find(Phrase.Column column) {
        Expression value = names.find(column);
        if (value == null) {
            return null;
        }
        int index = used.indexOf(value);
        if (index < 0) {
            index = used.size();
            used.add(value);
        }
        return OuterColumns.of(index, column.parts().getLast().text(), value.type());
    }

    /// The values that the sub-query uses, over the rows of the query around; outer columns have these numbers.
    List<Expression> used() {
        return used;
    }
}
