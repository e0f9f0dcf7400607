package org.millrace.sql.bind;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.sql.tree.Phrase;

/// A place where an expression is about a group of rows: its columns are the keys and what is aggregated.
final class GroupCalls implements Calls {

    private final Context context;
    private final NameScope scope;
    private final PhraseBinder ofRows;
    private final List<Key> keys;
    private final Map<Phrase, Expression> aggregates;

    /// A key of the groups.
    ///
    /// @param written what was written
    /// @param ofRow   its value over the rows that are grouped
    /// @param ofGroup its value over the groups
    record Key(Phrase written, Expression ofRow, Expression ofGroup) {}

    /// @param scope      the columns of the rows that are grouped
    /// @param ofRows     binds over those rows
    /// @param keys       what they are grouped by
    /// @param aggregates the value of each call of an aggregate that was written, by its identity
    GroupCalls(
            Context context, NameScope scope, PhraseBinder ofRows, List<Key> keys, Map<Phrase, Expression> aggregates) {
        this.context = context;
        this.scope = scope;
        this.ofRows = ofRows;
        this.keys = List.copyOf(keys);
        this.aggregates = new IdentityHashMap<>(aggregates);
    }

    @Override
    public @Nullable Expression column(Phrase.Column column) {
        Expression value = new ColumnNames(context, scope).find(column);
        if (value == null) {
            return null;
        }
        for (Key key : keys) {
            if (key.ofRow().equals(value)) {
                return key.ofGroup();
            }
        }
        String name = column.parts().getLast().text();
        throw context.error(
                column.at(),
                "the column '" + name + "' is neither a key of GROUP BY nor aggregated: group by it, or say which of"
                        + " its values is meant, such as any_value(" + name + ") or max(" + name + ").");
    }

    @Override
    public List<String> names() {
        return scope.names();
    }

    @Override
    public Expression aggregate(Phrase.Function call) {
        Expression value = aggregates.get(call);
        if (value == null) {
            throw context.error(call.at(), "the aggregate " + call.name() + " cannot stand here.");
        }
        return value;
    }

    @Override
    public Expression window(Phrase.Function call) {
        throw context.error(
                call.at(),
                "the window function " + call.name() + " cannot stand here. Conditions on window functions belong into"
                        + " QUALIFY.");
    }

    @Override
    public @Nullable Expression known(Phrase phrase) {
        if (phrase instanceof Phrase.Column) {
            return null;
        }
        for (Key key : keys) {
            if (key.written().equals(phrase)
                    || alike(key.written(), phrase) && ofRows.bind(phrase).equals(key.ofRow())) {
                return key.ofGroup();
            }
        }
        return null;
    }

    /// Whether two expressions may be equal: looking closer costs time, and is an error where there are aggregates.
    private static boolean alike(Phrase left, Phrase right) {
        if (!left.getClass().equals(right.getClass())) {
            return false;
        }
        boolean same = switch (left) {
            case Phrase.Function call ->
                right instanceof Phrase.Function other && call.name().equals(other.name());
            case Phrase.Infix infix -> right instanceof Phrase.Infix other && infix.operator() == other.operator();
            default -> true;
        };
        return same
                && !Phrases.parts(right).isEmpty()
                && !Phrases.aggregates(right)
                && !Subqueries.within(right)
                && !Phrases.windows(right);
    }
}
