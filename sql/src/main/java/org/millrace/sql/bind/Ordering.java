package org.millrace.sql.bind;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.SortKey;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Phrase;

/// Keys of an order.
final class Ordering {

    private Ordering() {}

    /// A key; nulls come last unless the text says otherwise.
    static SortKey key(Context context, OrderItem item, Expression value) {
        @Nullable Boolean nullsFirst = item.nullsFirst();
        return new SortKey(value, item.descending(), nullsFirst != null && nullsFirst);
    }

    /// The position from 0 that a number stands for.
    ///
    /// @param count how many columns there are
    static int position(Context context, Phrase.NumberConstant number, int count) {
        try {
            int position = Integer.parseInt(number.text());
            if (position >= 1 && position <= count) {
                return position - 1;
            }
        } catch (NumberFormatException notAPosition) {
            // Falls through to the one message.
        }
        throw context.error(
                number.at(), "ORDER BY " + number.text() + " is no position of a column: there are " + count + ".");
    }
}
