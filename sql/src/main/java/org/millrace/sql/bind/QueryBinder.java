package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.typing.Plans;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;

/// Binds queries. Immutable but for the names of common table expressions, which a query adds for what stands in it.
final class QueryBinder {

    private final Context context;
    private final Outer outer;
    private final Map<String, Relation> tables;

    QueryBinder(Context context) {
        this(context, Outer.NONE, Map.of());
    }

    private QueryBinder(Context context, Outer outer, Map<String, Relation> tables) {
        this.context = context;
        this.outer = outer;
        this.tables = tables;
    }

    Context context() {
        return context;
    }

    /// The same for a sub-query.
    QueryBinder within(Outer newOuter) {
        return new QueryBinder(context, newOuter, tables);
    }

    /// The common table expression of a name; null for none.
    @Nullable
    Relation table(String name) {
        return tables.get(name.toLowerCase(Locale.ROOT));
    }

    /// The names of all common table expressions.
    List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /// The rows of a query, under the names of their columns.
    Bound bind(Query query) {
        QueryBinder inside = query.with().isEmpty() ? this : new QueryBinder(context, outer, withTables(query));
        Relation rows = inside.rows(query);
        return new Bound(rows, NameScope.of(null, rows));
    }

    private Map<String, Relation> withTables(Query query) {
        Map<String, Relation> known = new HashMap<>(tables);
        Set<String> names = new HashSet<>();
        for (Query.CommonTable table : query.with()) {
            if (!names.add(table.name().text().toLowerCase(Locale.ROOT))) {
                throw context.error(
                        table.name().at(),
                        "WITH has two tables '" + table.name().text() + "'.");
            }
            Relation rows = new QueryBinder(context, Outer.NONE, known)
                    .bind(table.query())
                    .relation();
            known.put(
                    table.name().text().toLowerCase(Locale.ROOT),
                    renamed(rows, table.columns(), table.name().text()));
        }
        return known;
    }

    /// Rows under other names for their first columns.
    Relation renamed(Relation rows, List<Name> names, String table) {
        if (names.isEmpty()) {
            return rows;
        }
        int columns = rows.schema().size();
        if (names.size() > columns) {
            throw context.error(
                    names.getFirst().at(),
                    "'" + table + "' has " + columns + " columns, but " + names.size() + " names are given.");
        }
        List<NamedExpression> all = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String name = i < names.size()
                    ? names.get(i).text()
                    : rows.schema().field(i).name();
            all.add(new NamedExpression(name, new ColumnRef(i, rows.schema().field(i))));
        }
        return new Project(rows, all);
    }

    private Relation rows(Query query) {
        Relation rows = query.body() instanceof Query.Select select
                ? new SelectBinder(this, outer, select, query.order()).bind()
                : ordered(body(query.body()), query.order());
        return new Limits(this).limited(rows, query);
    }

    /// The rows of a body without an order.
    Relation body(Query.Body body) {
        return switch (body) {
            case Query.Select select -> new SelectBinder(this, outer, select, List.of()).bind();
            case Query.Nested nested -> bind(nested.query()).relation();
            case Query.Combination combination -> new SetOperations(this).bind(combination);
            case Query.ValueRows values -> new ValueRows(this, outer).bind(values);
        };
    }

    /// Rows ordered by their own columns.
    private Relation ordered(Relation rows, List<OrderItem> order) {
        if (order.isEmpty()) {
            return rows;
        }
        GrowingRows growing = new GrowingRows(rows);
        Calls calls = new RowCalls(context, NameScope.of(null, rows), "ORDER BY of a set operation");
        PhraseBinder binder = new PhraseBinder(context, calls, outer, growing, this);
        List<SortKey> keys = new ArrayList<>();
        for (OrderItem item : order) {
            if (item.key() instanceof Phrase.AllColumns) {
                IntStream.range(0, rows.schema().size())
                        .forEach(i -> keys.add(Ordering.key(context, item, growing.column(i))));
            } else if (item.key() instanceof Phrase.NumberConstant number) {
                int position = Ordering.position(context, number, rows.schema().size());
                keys.add(Ordering.key(context, item, growing.column(position)));
            } else {
                keys.add(Ordering.key(context, item, binder.bind(item.key())));
            }
        }
        return first(new Sort(growing.relation(), keys), rows.schema().size());
    }

    /// The same rows with their first columns only.
    static Relation first(Relation relation, int count) {
        return relation.schema().size() == count
                ? relation
                : new Project(relation, Plans.references(relation).subList(0, count));
    }
}
