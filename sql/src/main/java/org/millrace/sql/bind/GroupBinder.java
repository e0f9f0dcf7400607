package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;

/// Groups rows: turns them into one row for each group, with the keys and all aggregates that a query writes anywhere.
final class GroupBinder {

    private final Context context;
    private final NameScope scope;
    private final PhraseBinder ofRows;
    private final GrowingRows rows;
    private final List<Items.Item> items;

    /// @param scope  the columns of the rows
    /// @param ofRows binds over the rows; the names of items are known to it
    /// @param rows   the rows, which become groups
    /// @param items  the items of the SELECT
    GroupBinder(Context context, NameScope scope, PhraseBinder ofRows, GrowingRows rows, List<Items.Item> items) {
        this.context = context;
        this.scope = scope;
        this.ofRows = ofRows;
        this.rows = rows;
        this.items = items;
    }

    /// Groups the rows.
    ///
    /// @param grouping GROUP BY; null where there is none
    /// @param readers  everything that may have aggregates
    GroupCalls group(Query.@Nullable Grouping grouping, List<Phrase> readers) {
        GroupingSets sets = new GroupingSets(this);
        if (grouping != null && grouping.all()) {
            items.stream()
                    .map(Items.Item::value)
                    .filter(value -> !Phrases.aggregates(value) && !constant(value))
                    .forEach(value -> sets.key(value));
        } else if (grouping != null) {
            sets.add(grouping.elements());
        }
        List<NamedAggregate> aggregates = new ArrayList<>();
        Map<Phrase, Integer> places = new IdentityHashMap<>();
        List<Phrase.Function> groupings = new ArrayList<>();
        readers.forEach(reader -> calls(reader, call -> {
            if (call.name().equals("grouping") || call.name().equals("grouping_id")) {
                groupings.add(call);
            } else {
                places.put(call, place(call, aggregates));
            }
        }));
        sets.apply(rows, aggregates);
        Map<Phrase, Expression> values = new IdentityHashMap<>();
        places.forEach((call, place) -> values.put(call, rows.column(sets.firstAggregate() + place)));
        groupings.forEach(call -> values.put(call, sets.grouping(context, call)));
        return new GroupCalls(context, scope, ofRows, sets.keys(rows), values);
    }

    private static boolean constant(Phrase phrase) {
        return Phrases.parts(phrase).isEmpty()
                && !(phrase instanceof Phrase.Column)
                && !(phrase instanceof Phrase.Scalar);
    }

    /// Visits all calls of aggregates; what stands in them is not looked at.
    private static void calls(Phrase phrase, Consumer<Phrase.Function> visitor) {
        if (phrase instanceof Phrase.Function call && Phrases.isAggregate(phrase)) {
            visitor.accept(call);
            return;
        }
        Phrases.parts(phrase).forEach(part -> calls(part, visitor));
    }

    /// The place of an aggregate among all different ones.
    private int place(Phrase.Function call, List<NamedAggregate> aggregates) {
        AggregateCall bound;
        try {
            bound = TypedCalls.aggregate(new AggregateBinder(ofRows).bind(call));
        } catch (org.millrace.errors.QueryException wrong) {
            throw context.located(wrong, call.at());
        }
        for (int i = 0; i < aggregates.size(); i++) {
            if (aggregates.get(i).call().equals(bound)) {
                return i;
            }
        }
        aggregates.add(new NamedAggregate(call.name(), bound));
        return aggregates.size() - 1;
    }

    /// What a key of GROUP BY means: an item by its position or its name, or an expression over the rows.
    Phrase meant(Phrase key) {
        if (key instanceof Phrase.NumberConstant number) {
            return item(number);
        }
        if (key instanceof Phrase.Column column
                && column.parts().size() == 1
                && new ColumnNames(context, scope).find(column) == null) {
            String name = column.parts().getFirst().text();
            for (Items.Item item : items) {
                if (item.called(name)) {
                    return item.value();
                }
            }
        }
        return key;
    }

    private Phrase item(Phrase.NumberConstant number) {
        try {
            int position = Integer.parseInt(number.text());
            if (position >= 1 && position <= items.size()) {
                return items.get(position - 1).value();
            }
        } catch (NumberFormatException notAPosition) {
            // Falls through to the one message.
        }
        throw context.error(
                number.at(),
                "GROUP BY " + number.text() + " is no position of an item: there are " + items.size() + ".");
    }

    /// A key with its value over the rows.
    NamedExpression bound(Phrase key) {
        if (Phrases.aggregates(key)) {
            throw context.error(key.at(), "rows cannot be grouped by an aggregate.");
        }
        Expression value = ofRows.bind(key);
        return new NamedExpression(PhraseText.of(key), value);
    }
}
