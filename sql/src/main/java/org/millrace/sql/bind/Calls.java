package org.millrace.sql.bind;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.sql.tree.Phrase;

/// What names and calls mean at a place of a query.
interface Calls {

    /// The value of a column over the rows; null where there is no such column here.
    @Nullable
    Expression column(Phrase.Column column);

    /// The names that a column could have, to find the one that was meant.
    java.util.List<String> names();

    /// The value of an aggregate.
    Expression aggregate(Phrase.Function call);

    /// The value of a function over a window.
    Expression window(Phrase.Function call);

    /// The value of a whole expression that is there already, such as a key of the groups; null for none.
    default @Nullable Expression known(Phrase phrase) {
        return null;
    }
}
