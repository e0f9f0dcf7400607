package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AllColumnsExpr;
import org.millrace.plan.expr.AsOf;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.expr.OrderExpr;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Unnest;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Makes relations from what users write over other relations: the one place where expressions meet schemas.
public final class Plans {

    private Plans() {}

    /// The rows for which a condition is true.
    public static Relation filter(Relation input, Expr condition) {
        return new Filter(input, new Binder(input.schema()).condition(condition));
    }

    /// Columns computed from each row, and from the rows around it where there is a window function; where there
    /// is an aggregate among them, one row of aggregates. Windows change the order of the rows: see
    /// [org.millrace.plan.relation.Window].
    public static Relation select(Relation input, List<Expr> columns) {
        if (columns.stream().anyMatch(Aggregates::contains)) {
            return Aggregates.aggregate(input, List.of(), columns);
        }
        WindowScope scope = windows(input, columns);
        Binder binder = new Binder(scope);
        List<NamedExpression> all = new ArrayList<>();
        for (Expr column : columns) {
            if (column instanceof AllColumnsExpr everything) {
                all.addAll(without(input, everything.except()));
            } else {
                all.add(new NamedExpression(column.outputName(), binder.bind(column)));
            }
        }
        return project(scope.relation(), all);
    }

    /// The windows of all columns over a relation.
    private static WindowScope windows(Relation input, List<Expr> columns) {
        WindowScope scope = new WindowScope(input);
        columns.stream().filter(WindowScope::within).forEach(scope::collect);
        return scope;
    }

    /// All columns, and others computed as [#select(Relation, List)] does: one that has the name of another takes
    /// its place.
    public static Relation withColumns(Relation input, List<Expr> columns) {
        WindowScope scope = windows(input, columns);
        Binder binder = new Binder(scope);
        List<NamedExpression> all = new ArrayList<>(references(input));
        Set<String> added = new HashSet<>();
        for (Expr column : columns) {
            NamedExpression named = new NamedExpression(column.outputName(), binder.bind(column));
            if (!added.add(named.name())) {
                throw twice(named.name());
            }
            int index = input.schema().indexOf(named.name()).orElse(-1);
            if (index >= 0) {
                all.set(index, named);
            } else {
                all.add(named);
            }
        }
        return project(scope.relation(), all);
    }

    /// All columns but these.
    public static Relation drop(Relation input, List<String> names) {
        return project(input, without(input, names));
    }

    /// All columns, some under new names.
    ///
    /// @param names new names by old ones
    public static Relation rename(Relation input, Map<String, String> names) {
        requireColumns(input, List.copyOf(names.keySet()));
        return project(
                input,
                references(input).stream()
                        .map(column -> new NamedExpression(
                                names.getOrDefault(column.name(), column.name()), column.expression()))
                        .toList());
    }

    /// One row for each combination of the keys.
    public static Relation aggregate(Relation input, List<Expr> keys, List<Expr> aggregates) {
        return Aggregates.aggregate(input, keys, aggregates);
    }

    /// All rows, ordered.
    public static Relation sort(Relation input, List<Expr> keys) {
        if (keys.isEmpty()) {
            throw new QueryException("sort needs something to sort by.");
        }
        Binder binder = new Binder(input.schema());
        return new Sort(
                input,
                keys.stream().map(OrderExpr::of).map(key -> key(binder, key)).toList());
    }

    private static SortKey key(Binder binder, OrderExpr order) {
        return new SortKey(binder.bind(order.input()), order.descending(), order.nullsBefore());
    }

    /// The first of all rows that agree in some columns; in all columns where none are named.
    public static Relation distinct(Relation input, List<String> names) {
        RowScope scope = new RowScope(input.schema());
        return new Distinct(
                input,
                names.stream().map(name -> scope.columnNamed(name).index()).toList());
    }

    /// Each row once for each element of its lists, which take the place of the lists.
    ///
    /// @param keepEmpty whether rows without elements come out once
    public static Relation unnest(Relation input, List<String> lists, boolean keepEmpty) {
        if (lists.isEmpty()) {
            throw new QueryException("explode needs the name of a list.");
        }
        RowScope scope = new RowScope(input.schema());
        List<Expression> values =
                lists.stream().<Expression>map(scope::columnNamed).toList();
        Unnest unnest = new Unnest(input, values, lists, null, keepEmpty);
        int width = input.schema().size();
        List<NamedExpression> columns = new ArrayList<>(references(unnest).subList(0, width));
        for (int i = 0; i < lists.size(); i++) {
            int place = scope.columnNamed(lists.get(i)).index();
            columns.set(place, references(unnest).get(width + i));
        }
        return project(unnest, columns);
    }

    /// All rows of several relations, one after the other; columns are matched by position and converted to their
    /// common types.
    public static Relation union(List<Relation> inputs) {
        return Unions.union(inputs);
    }

    /// Rows of two relations that match.
    public static Relation join(Relation left, Relation right, JoinType type, JoinOn on) {
        return Joins.join(left, right, type, on);
    }

    /// Each row of a relation with the nearest row of another one.
    public static Relation asOfJoin(Relation left, Relation right, AsOf asOf) {
        return AsOfJoins.join(left, right, asOf);
    }

    /// Throws a [QueryException] that names the first of these columns that is not there.
    public static void requireColumns(Relation input, List<String> names) {
        names.forEach(new RowScope(input.schema())::columnNamed);
    }

    /// The columns of a relation as expressions over it.
    public static List<NamedExpression> references(Relation input) {
        Schema schema = input.schema();
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            Field field = schema.field(i);
            columns.add(new NamedExpression(field.name(), new ColumnRef(i, field)));
        }
        return columns;
    }

    private static List<NamedExpression> without(Relation input, List<String> names) {
        requireColumns(input, names);
        return references(input).stream()
                .filter(column -> !names.contains(column.name()))
                .toList();
    }

    /// A projection whose columns have different names.
    static Relation project(Relation input, List<NamedExpression> columns) {
        Set<String> names = new HashSet<>();
        for (NamedExpression column : columns) {
            if (!names.add(column.name())) {
                throw twice(column.name());
            }
        }
        return new Project(input, columns);
    }

    static QueryException twice(String name) {
        return new QueryException(
                "Two columns would be called '" + name + "': give one of them another name with as(...).");
    }
}
