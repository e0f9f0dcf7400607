package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Unnest;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;

/// Binds one SELECT with the ORDER BY behind it, in the order in which SQL means its clauses: FROM, WHERE, GROUP BY,
/// HAVING,
/// windows, QUALIFY, the items, DISTINCT, ORDER BY. Belongs to one thread.
final class SelectBinder {

    private final Context context;
    private final QueryBinder queries;
    private final Outer outer;
    private final Query.Select select;
    private final List<OrderItem> order;
    private final NameScope scope;
    private final GrowingRows rows;
    private final List<Items.Item> items;

    /// @param order ORDER BY of the query that the SELECT is
    SelectBinder(QueryBinder queries, Outer outer, Query.Select select, List<OrderItem> order) {
        this.context = queries.context();
        this.queries = queries;
        this.outer = outer;
        this.select = select;
        this.order = order;
        Bound from = new SourceBinder(queries, outer).from(select.from());
        this.scope = from.scope();
        this.rows = new GrowingRows(from.relation());
        this.items = new Items(context, scope).of(select.items());
    }

    /// The rows of the SELECT in their order.
    Relation bind() {
        Phrase where = select.where();
        if (where != null) {
            new Conditions(rowBinder("WHERE"), rows).keep(where);
        }
        Query.Sampling sample = select.sample();
        if (sample != null) {
            rows.change(relation -> Sampling.of(context, relation, sample));
        }
        Calls calls = grouped() ? group() : new RowCalls(context, scope, "this place");
        Phrase having = select.having();
        if (having != null) {
            new Conditions(binder(calls, null, Map.of()), rows).keep(having);
        }
        Map<Phrase, Expression> unnested = unnest(calls);
        PhraseBinder last = binder(calls, WindowBinder.named(select.windows()), unnested);
        List<Expression> values = new ArrayList<>();
        items.forEach(item -> values.add(last.bind(item.value())));
        Phrase qualify = select.qualify();
        if (qualify != null) {
            if (!Phrases.windows(qualify) && items.stream().noneMatch(item -> Phrases.windows(item.value()))) {
                throw context.error(qualify.at(), "QUALIFY is for window functions, and there is none: use WHERE.");
            }
            new Conditions(last, rows).keep(qualify);
        }
        return select.distinct() ? distinct(values, last) : ordered(values, last);
    }

    private PhraseBinder rowBinder(String place) {
        return binder(new RowCalls(context, scope, place), null, Map.of());
    }

    /// A binder that knows the names of the items.
    ///
    /// @param windows the WINDOW clause where windows may stand; null where they may not
    private PhraseBinder binder(
            Calls calls, @Nullable Map<String, Over.Specification> windows, Map<Phrase, Expression> unnested) {
        PhraseBinder[] self = new PhraseBinder[1];
        PhraseBinder inside = windows == null ? null : binder(calls, null, unnested);
        WindowBinder windowBinder = windows == null || inside == null ? null : new WindowBinder(inside, rows, windows);
        Calls named = new SelectCalls(calls, items, () -> self[0], windowBinder, unnested);
        self[0] = new PhraseBinder(context, named, outer, rows, queries);
        return self[0];
    }

    private boolean grouped() {
        return select.grouping() != null
                || select.having() != null
                || readers().stream().anyMatch(Phrases::aggregates);
    }

    /// Everything after WHERE that may have aggregates.
    private List<Phrase> readers() {
        List<Phrase> readers = new ArrayList<>();
        items.forEach(item -> readers.add(item.value()));
        Phrase having = select.having();
        if (having != null) {
            readers.add(having);
        }
        Phrase qualify = select.qualify();
        if (qualify != null) {
            readers.add(qualify);
        }
        readers.addAll(select.on());
        order.forEach(item -> readers.add(item.key()));
        for (Query.NamedWindow window : select.windows()) {
            readers.addAll(window.window().partition());
            window.window().order().forEach(item -> readers.add(item.key()));
        }
        return readers;
    }

    private Calls group() {
        PhraseBinder ofRows = rowBinder("an aggregate or GROUP BY");
        return new GroupBinder(context, scope, ofRows, rows, items).group(select.grouping(), readers());
    }

    /// Takes the lists apart that items unnest: all together, so that their elements stand side by side.
    private Map<Phrase, Expression> unnest(Calls calls) {
        List<Phrase.Function> found = new ArrayList<>();
        items.forEach(item -> Phrases.visit(item.value(), part -> {
            if (part instanceof Phrase.Function call && call.name().equals("unnest")) {
                found.add(call);
            }
        }));
        Map<Phrase, Expression> values = new IdentityHashMap<>();
        if (found.isEmpty()) {
            return values;
        }
        PhraseBinder binder = binder(calls, WindowBinder.named(select.windows()), Map.of());
        List<Expression> lists = new ArrayList<>();
        for (Phrase.Function call : found) {
            if (call.arguments().size() != 1) {
                throw context.error(call.at(), "unnest takes one list.");
            }
            lists.add(binder.bind(call.arguments().getFirst().value()));
        }
        int first = rows.width();
        List<String> names = found.stream().map(_ -> "unnest").toList();
        rows.change(relation -> new Unnest(relation, lists, names, null, false));
        IntStream.range(0, found.size()).forEach(i -> values.put(found.get(i), rows.column(first + i)));
        return values;
    }

    private List<NamedExpression> named(List<Expression> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new NamedExpression(items.get(i).name(), values.get(i)))
                .toList();
    }

    /// The items, ordered by keys that need not be among them.
    private Relation ordered(List<Expression> values, PhraseBinder binder) {
        if (order.isEmpty()) {
            return new Project(rows.relation(), named(values));
        }
        List<SortKey> keys = keys(values, binder);
        List<NamedExpression> columns = new ArrayList<>(named(values));
        Relation sorted = sorted(columns, keys);
        return QueryBinder.first(sorted, values.size());
    }

    /// Sorts by keys that become columns where they are none yet.
    private Relation sorted(List<NamedExpression> columns, List<SortKey> keys) {
        List<Integer> positions = new ArrayList<>();
        for (SortKey key : keys) {
            positions.add(position(columns, key.expression()));
        }
        Relation project = new Project(rows.relation(), columns);
        List<SortKey> moved = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int position = positions.get(i);
            moved.add(new SortKey(
                    new ColumnRef(position, project.schema().field(position)),
                    keys.get(i).descending(),
                    keys.get(i).nullsFirst()));
        }
        return new Sort(project, moved);
    }

    private static int position(List<NamedExpression> columns, Expression value) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).expression().equals(value)) {
                return i;
            }
        }
        columns.add(new NamedExpression("key", value));
        return columns.size() - 1;
    }

    /// The keys of ORDER BY: items by position or name, all items, or expressions.
    private List<SortKey> keys(List<Expression> values, PhraseBinder binder) {
        List<SortKey> keys = new ArrayList<>();
        for (OrderItem item : order) {
            if (item.key() instanceof Phrase.AllColumns) {
                values.forEach(value -> keys.add(Ordering.key(context, item, value)));
            } else {
                keys.add(Ordering.key(context, item, key(item.key(), values, binder)));
            }
        }
        return keys;
    }

    private Expression key(Phrase key, List<Expression> values, PhraseBinder binder) {
        if (key instanceof Phrase.NumberConstant number && number.text().matches("[0-9]+")) {
            return values.get(Ordering.position(context, number, values.size()));
        }
        if (key instanceof Phrase.Column column && column.parts().size() == 1) {
            String name = column.parts().getFirst().text();
            for (int i = 0; i < values.size(); i++) {
                if (items.get(i).called(name)) {
                    return values.get(i);
                }
            }
        }
        return binder.bind(key);
    }

    private Relation distinct(List<Expression> values, PhraseBinder binder) {
        return select.on().isEmpty() ? distinctRows(values, binder) : firstOfEach(values, binder);
    }

    private Relation distinctRows(List<Expression> values, PhraseBinder binder) {
        Relation distinct = new Distinct(new Project(rows.relation(), named(values)), List.of());
        if (order.isEmpty()) {
            return distinct;
        }
        List<SortKey> keys = new ArrayList<>();
        List<SortKey> written = keys(values, binder);
        for (int i = 0; i < written.size(); i++) {
            SortKey key = written.get(i);
            int position = values.indexOf(key.expression());
            if (position < 0) {
                throw context.error(
                        order.get(Math.min(i, order.size() - 1)).key().at(),
                        "with DISTINCT, rows can only be ordered by what is selected.");
            }
            keys.add(new SortKey(
                    new ColumnRef(position, distinct.schema().field(position)), key.descending(), key.nullsFirst()));
        }
        return new Sort(distinct, keys);
    }

    /// DISTINCT ON: of all rows that agree in some values the first one in the order of the query.
    private Relation firstOfEach(List<Expression> values, PhraseBinder binder) {
        List<NamedExpression> columns = new ArrayList<>(named(values));
        List<SortKey> keys = keys(values, binder);
        List<Integer> positions = new ArrayList<>();
        for (Phrase phrase : select.on()) {
            positions.add(position(columns, key(phrase, values, binder)));
        }
        Relation sorted = keys.isEmpty() ? new Project(rows.relation(), columns) : sorted(columns, keys);
        return QueryBinder.first(new Distinct(sorted, positions), values.size());
    }
}
