package org.millrace.sql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.sql.tree.Phrase;

/// A place where an expression is about one row: there are no aggregates and no windows.
///
/// @param context the statement
/// @param scope   the columns of the row
/// @param place   what the place is called, such as `WHERE`
record RowCalls(Context context, NameScope scope, String place) implements Calls {

    @Override
    public @Nullable Expression column(Phrase.Column column) {
        return new ColumnNames(context, scope).find(column);
    }

    @Override
    public List<String> names() {
        return scope.names();
    }

    @Override
    public Expression aggregate(Phrase.Function call) {
        String hint = place.equals("WHERE") ? " Conditions on groups belong into HAVING." : "";
        throw context.error(call.at(), "the aggregate " + call.name() + " cannot stand in " + place + "." + hint);
    }

    @Override
    public Expression window(Phrase.Function call) {
        String hint = place.equals("WHERE") || place.equals("HAVING")
                ? " Conditions on window functions belong into QUALIFY."
                : "";
        throw context.error(call.at(), "the window function " + call.name() + " cannot stand in " + place + "." + hint);
    }
}
