package org.millrace.sql.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;

/// A place where names may also be those of other items of the SELECT, and where windows may stand: the SELECT itself,
/// QUALIFY and ORDER BY. Belongs to one thread.
final class SelectCalls implements Calls {

    private final Calls inner;
    private final List<Items.Item> items;
    private final Supplier<PhraseBinder> binder;
    private final @Nullable WindowBinder windows;
    private final Map<Phrase, Expression> unnested;
    private final Set<String> open = new HashSet<>();

    /// @param inner    what names and calls mean besides
    /// @param items    the items with their names
    /// @param binder   binds items that are named here, in this place
    /// @param windows  makes windows; null where none may stand
    /// @param unnested the values of calls of `unnest`, by their identity
    SelectCalls(
            Calls inner,
            List<Items.Item> items,
            Supplier<PhraseBinder> binder,
            @Nullable WindowBinder windows,
            Map<Phrase, Expression> unnested) {
        this.inner = inner;
        this.items = items;
        this.binder = binder;
        this.windows = windows;
        this.unnested = unnested;
    }

    @Override
    public @Nullable Expression column(Phrase.Column column) {
        Expression value = inner.column(column);
        return value != null || column.parts().size() > 1
                ? value
                : alias(column.parts().getFirst().text());
    }

    /// The value of the item that has a name; null for none.
    private @Nullable Expression alias(String name) {
        for (Items.Item item : items) {
            if (item.called(name) && open.add(item.name())) {
                try {
                    return binder.get().bind(item.value());
                } finally {
                    open.remove(item.name());
                }
            }
        }
        return null;
    }

    @Override
    public List<String> names() {
        return inner.names();
    }

    @Override
    public Expression aggregate(Phrase.Function call) {
        return inner.aggregate(call);
    }

    @Override
    public Expression window(Phrase.Function call) {
        Over over = call.over();
        return windows == null || over == null ? inner.window(call) : windows.bind(call, over);
    }

    @Override
    public @Nullable Expression known(Phrase phrase) {
        Expression element = unnested.get(phrase);
        return element != null ? element : inner.known(phrase);
    }
}
