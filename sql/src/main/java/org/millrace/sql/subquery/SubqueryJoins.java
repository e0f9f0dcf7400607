package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.subquery.Flat.Match;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// What each kind of sub-query becomes: joins that give the rows around it further columns, or that keep some of them.
/// Belongs to one thread.
public final class SubqueryJoins {

    private final GrowingRows rows;
    private final Relation subquery;
    private final List<Expression> used;

    /// @param rows     the rows of the query around
    /// @param subquery the sub-query's rows, over outer columns
    /// @param used     the values of the outer columns by their numbers, over the rows around
    public SubqueryJoins(GrowingRows rows, Relation subquery, List<Expression> used) {
        this.rows = rows;
        this.subquery = subquery;
        this.used = List.copyOf(used);
    }

    private Flat flatten(Relation relation) {
        return new Unnesting(rows.relation(), used).flatten(relation);
    }

    /// The value of a sub-query of one column: that of its only row, null where it has none. More than one row is an
    /// error when the query runs.
    public Expression scalar() {
        if (!OuterColumns.in(subquery).isEmpty()) {
            return correlatedScalar();
        }
        int position = rows.width();
        Relation one = givesOneRow(subquery) ? subquery : only(subquery);
        rows.change(relation -> new Join(relation, one, JoinType.CROSS, JoinSide.RIGHT, List.of(), null));
        return rows.column(position);
    }

    private Expression correlatedScalar() {
        Flat flat = flatten(subquery);
        List<Expression> defaults = flat.defaults();
        if (defaults == null) {
            return rows.column(attach(onlyOfEach(flat)));
        }
        int position = attach(flat);
        Expression missing = missing();
        Expression fallback = outside(defaults.getFirst());
        Expression there = rows.column(position);
        return isNull(fallback) ? there : new Case(List.of(new Case.Branch(missing, fallback)), there);
    }

    /// Whether an expression is null whatever the rows: a null, or arithmetic and comparison with one.
    private static boolean isNull(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.isNull();
            case Cast cast -> isNull(cast.input());
            case Call call ->
                switch (call.function()) {
                    case ADD,
                            SUBTRACT,
                            MULTIPLY,
                            DIVIDE,
                            INTEGER_DIVIDE,
                            MODULO,
                            NEGATE,
                            ABS,
                            ROUND,
                            EQUAL,
                            NOT_EQUAL,
                            LESS,
                            LESS_OR_EQUAL,
                            GREATER,
                            GREATER_OR_EQUAL,
                            NOT -> call.operands().stream().anyMatch(SubqueryJoins::isNull);
                    default -> false;
                };
            default -> false;
        };
    }

    /// Whether a relation has exactly one row, whatever its input.
    private static boolean givesOneRow(Relation relation) {
        return switch (relation) {
            case Aggregate aggregate -> aggregate.keys().isEmpty();
            case Project project -> givesOneRow(project.input());
            case Sort sort -> givesOneRow(sort.input());
            case Values values ->
                values.batches().stream()
                                .mapToLong(org.millrace.vectors.Batch::rows)
                                .sum()
                        == 1;
            default -> false;
        };
    }

    private static Relation only(Relation relation) {
        return new Aggregate(relation, List.of(), List.of(single(relation)));
    }

    private static NamedAggregate single(Relation relation) {
        ColumnRef value = new ColumnRef(0, relation.schema().field(0));
        return new NamedAggregate(
                value.field().name(),
                new AggregateCall(AggregateFunction.SINGLE, List.of(value), false, null, null, value.type()));
    }

    /// The only row of each group of rows that belong to the same outer rows.
    private static Flat onlyOfEach(Flat flat) {
        List<NamedExpression> keys = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        for (Match match : flat.matches()) {
            matches.add(match.at(keys.size()));
            keys.add(Flat.named(flat.relation(), match.position()));
        }
        Relation grouped = new Aggregate(flat.relation(), keys, List.of(single(flat.relation())));
        return Flat.arranged(grouped, List.of(keys.size()), matches);
    }

    /// Joins rows to the rows around, with a mark behind them; gives the position of their first column.
    ///
    /// @param further what must be equal besides the matches
    private int attach(Flat flat, JoinKey... further) {
        int position = rows.width();
        Relation marked = Domain.Marked.of(flat.relation());
        List<JoinKey> keys = new ArrayList<>(keys(flat));
        keys.addAll(List.of(further));
        Expression every = keys.isEmpty() ? Literals.TRUE : null;
        rows.change(relation -> new Join(relation, marked, JoinType.LEFT, JoinSide.RIGHT, keys, every));
        return position;
    }

    /// Whether the last attached rows have none for a row.
    private Expression missing() {
        return Domain.Marked.missing(rows.relation());
    }

    private List<JoinKey> keys(Flat flat) {
        return flat.matches().stream()
                .map(match -> Flat.key(outside(match.outer()), flat.column(match.position()), match.nullSafe()))
                .toList();
    }

    /// An expression over outer columns as one over the rows around.
    private Expression outside(Expression expression) {
        return OuterColumns.replace(expression, used::get);
    }

    /// Keeps the rows for which the sub-query has a row, or with `anti` those for which it has none.
    public void exists(boolean anti) {
        keep(List.of(), anti);
    }

    /// Keeps the rows whose values are among those of the sub-query, or with `anti` those whose values are not: a null
    /// is equal to nothing then.
    ///
    /// @param values over the rows around, each of the type of the sub-query's column at its place
    public void keep(List<Expression> values, boolean anti) {
        Existence existence = Existence.of(subquery, values.size());
        if (existence.always()) {
            if (anti) {
                rows.change(relation -> new Limit(relation, 0, 0));
            }
            return;
        }
        JoinType type = anti ? JoinType.ANTI : JoinType.SEMI;
        if (existence.free()) {
            rows.change(relation -> existence.join(relation, values, used, type));
            return;
        }
        Flat flat = flatten(existence.rows());
        List<JoinKey> keys = new ArrayList<>(keys(flat));
        for (int i = 0; i < values.size(); i++) {
            keys.add(new JoinKey(values.get(i), flat.column(i), false));
        }
        rows.change(relation ->
                new Join(relation, flat.relation(), type, JoinSide.RIGHT, keys, keys.isEmpty() ? Literals.TRUE : null));
    }

    /// Whether the sub-query has a row, as a value.
    public Expression exists() {
        Existence existence = Existence.of(subquery, 0);
        if (existence.always()) {
            return Literals.TRUE;
        }
        Flat flat = flatten(existence.rows());
        if (flat.matches().isEmpty()) {
            Relation first = new Limit(flat.relation(), 0, 1);
            Relation counted = new Aggregate(first, List.of(), List.of(count("rows")));
            int position = rows.width();
            rows.change(relation -> new Join(relation, counted, JoinType.CROSS, JoinSide.RIGHT, List.of(), null));
            return FunctionTyping.call(Function.GREATER, List.of(rows.column(position), Literals.of(0L)));
        }
        attach(distinct(flat, 0));
        return not(missing());
    }

    /// The distinct combinations of the first columns and the matches.
    private static Flat distinct(Flat flat, int columns) {
        Flat narrow = Flat.arranged(
                flat.relation(), IntStream.range(0, columns).boxed().toList(), flat.matches());
        return new Flat(new Distinct(narrow.relation(), List.of()), columns, narrow.matches(), null);
    }

    private static NamedAggregate count(String name) {
        return new NamedAggregate(
                name,
                new AggregateCall(AggregateFunction.COUNT_ALL, List.of(), false, null, null, PrimitiveType.INT64));
    }

    /// `value operator ANY|ALL (sub-query)` of one column, with SQL's logic of three values.
    ///
    /// @param value    over the rows around, of the type of the sub-query's column
    /// @param operator a comparison
    /// @param all      whether ALL
    public Expression quantified(Expression value, Function operator, boolean all) {
        if (operator == Function.NOT_EQUAL) {
            return not(quantified(value, Function.EQUAL, !all));
        }
        Flat flat = flatten(subquery);
        if (flat.defaults() != null) {
            flat = new Domain(rows.relation(), used).complete(flat);
        }
        Flat rowsOfAll = flat;
        return statistics(flat).quantified(value, operator, all, () -> {
            attach(distinct(rowsOfAll, 1), new JoinKey(value, rowsOfAll.column(0), false));
            return not(missing());
        });
    }

    /// Attaches the counts and extremes of a sub-query's values.
    private ValueStatistics statistics(Flat flat) {
        ColumnRef value = flat.column(0);
        List<NamedAggregate> aggregates = List.of(
                count("rows"),
                aggregate("values", AggregateFunction.COUNT, value, PrimitiveType.INT64),
                aggregate("least", AggregateFunction.MIN, value, value.type()),
                aggregate("greatest", AggregateFunction.MAX, value, value.type()));
        List<NamedExpression> keys = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        for (Match match : flat.matches()) {
            matches.add(match.at(keys.size()));
            keys.add(Flat.named(flat.relation(), match.position()));
        }
        Relation grouped = new Aggregate(flat.relation(), keys, aggregates);
        int first = rows.width() + keys.size();
        if (keys.isEmpty()) {
            rows.change(relation -> new Join(relation, grouped, JoinType.CROSS, JoinSide.RIGHT, List.of(), null));
        } else {
            attach(new Flat(grouped, 0, matches, null));
        }
        return new ValueStatistics(
                zeroIfMissing(rows.column(first)),
                zeroIfMissing(rows.column(first + 1)),
                rows.column(first + 2),
                rows.column(first + 3));
    }

    private static NamedAggregate aggregate(String name, AggregateFunction function, ColumnRef value, DataType type) {
        return new NamedAggregate(name, new AggregateCall(function, List.of(value), false, null, null, type));
    }

    private static Expression zeroIfMissing(Expression count) {
        return FunctionTyping.call(Function.COALESCE, List.of(count, Literals.of(0L)));
    }

    private static Expression not(Expression condition) {
        return FunctionTyping.call(Function.NOT, List.of(condition));
    }

    /// Joins the rows of a sub-query that stands in FROM to the rows left of it. Its columns begin at the position that
    /// comes back.
    ///
    /// @param keepAll whether rows without a row of the sub-query stay
    public int lateral(boolean keepAll) {
        Unnest lists = lists(subquery);
        if (lists != null) {
            int first = rows.width();
            rows.change(relation -> new Unnest(
                    relation,
                    lists.lists().stream().map(this::outside).toList(),
                    lists.names(),
                    lists.ordinality(),
                    keepAll));
            return first;
        }
        Flat flat = flatten(subquery);
        Flat found = flat.defaults() == null ? flat : new Domain(rows.relation(), used).complete(flat);
        int position = rows.width();
        List<JoinKey> keys = keys(found);
        JoinType type = keepAll ? JoinType.LEFT : keys.isEmpty() ? JoinType.CROSS : JoinType.INNER;
        Expression every = keepAll && keys.isEmpty() ? Literals.TRUE : null;
        rows.change(relation -> new Join(relation, found.relation(), type, JoinSide.RIGHT, keys, every));
        return position;
    }

    /// The lists that a sub-query takes apart, where it does nothing else and they are all those of outer rows; null
    /// otherwise.
    private static @Nullable Unnest lists(Relation relation) {
        Relation core = relation;
        List<Integer> columns =
                IntStream.range(0, relation.schema().size()).boxed().toList();
        while (core instanceof Project project) {
            List<Integer> below = new ArrayList<>();
            for (int column : columns) {
                if (project.columns().get(column).expression() instanceof ColumnRef reference) {
                    below.add(reference.index());
                }
            }
            if (below.size() != columns.size()) {
                return null;
            }
            columns = below;
            core = project.input();
        }
        if (!(core instanceof Unnest unnest) || !(unnest.input() instanceof Values) || unnest.keepEmpty()) {
            return null;
        }
        int before = unnest.input().schema().size();
        List<Integer> all =
                IntStream.range(before, unnest.schema().size()).boxed().toList();
        boolean outer = unnest.lists().stream().allMatch(OuterColumns::readsOnlyOuter);
        return outer && columns.equals(all) && givesOneRow(unnest.input()) ? unnest : null;
    }

    /// Whether an expression reads columns of its own rows and not only outer ones.
    public static boolean readsRows(Expression expression) {
        return !OuterColumns.readsOnlyOuter(expression);
    }

    /// A relation whose outer columns are replaced by expressions over outer columns of the next query around.
    public static Relation outward(Relation relation, List<Expression> used) {
        if (used.isEmpty()) {
            return relation;
        }
        List<Relation> inputs =
                relation.inputs().stream().map(input -> outward(input, used)).toList();
        Relation moved = inputs.isEmpty() ? relation : relation.withInputs(inputs);
        return OuterColumns.replaceHere(moved, used::get);
    }
}
