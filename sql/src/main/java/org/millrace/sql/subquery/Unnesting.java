package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Values;
import org.millrace.plan.relation.Window;
import org.millrace.plan.relation.Write;
import org.millrace.plan.typing.Plans;
import org.millrace.sql.subquery.Flat.Match;
import org.millrace.vectors.PrimitiveType;

/// Makes a correlated sub-query a relation that is computed once for all outer rows.
///
/// From below upwards each relation gets columns that say to which outer rows its rows belong. An equality with outer
/// columns in a filter gives such a column at once: the inner side of it. Where an outer column is needed and no
/// equality gives it, the rows are combined with the *domain*, the distinct values of all outer columns that the
/// sub-query uses. This is the unnesting of Neumann and Kemper, "Unnesting Arbitrary Queries" (BTW 2015), with the
/// domain left out wherever equalities stand for it.
final class Unnesting {

    private final Domain domain;

    /// @param outer the rows of the query around
    /// @param used  the values of the outer columns by their numbers, over those rows
    Unnesting(Relation outer, List<Expression> used) {
        this.domain = new Domain(outer, used);
    }

    /// The rows of a sub-query for all outer rows.
    Flat flatten(Relation relation) {
        if (OuterColumns.in(relation).isEmpty()) {
            return Flat.free(relation);
        }
        return switch (relation) {
            case Filter filter -> filter(filter);
            case Project project -> project(project);
            case Aggregate aggregate -> aggregate(aggregate);
            case Sort sort -> sort(sort);
            case Limit limit -> limit(limit);
            case Distinct distinct -> distinct(distinct);
            case Union union -> union(union);
            case Join join -> new JoinUnnesting(this, domain).join(join);
            case AsOfJoin join -> new JoinUnnesting(this, domain).asOf(join);
            case Window window -> window(window);
            case Unnest unnest -> unnest(unnest);
            case Sample _ -> throw unsupported("TABLESAMPLE");
            case Write _ -> throw unsupported("COPY");
            case Scan _, Values _, Shared _ -> Flat.free(relation);
        };
    }

    private static QueryException unsupported(String what) {
        return new QueryException(what + " cannot stand in a sub-query that depends on the rows around it.");
    }

    /// The rows of an input that has a row for every outer row where SQL gives one.
    Flat rows(Relation input) {
        Flat flat = flatten(input);
        return flat.defaults() == null ? flat : domain.complete(flat);
    }

    /// An input with a column for each outer column that a relation's own expressions read.
    private Flat with(Flat input, Relation reader) {
        return input.has(OuterColumns.here(reader)) ? input : domain.join(input);
    }

    private Flat filter(Filter filter) {
        return filter(rows(filter.input()), ExpressionTrees.conjuncts(filter.condition()));
    }

    /// The rows for which conditions are true. Equalities with outer columns become matches.
    Flat filter(Flat input, List<Expression> conditions) {
        List<Match> matches = new ArrayList<>(input.matches());
        List<Expression> rest = new ArrayList<>();
        Flat wider = input;
        for (Expression condition : conditions) {
            Equality equality = Equality.of(condition);
            if (equality == null) {
                rest.add(condition);
                continue;
            }
            Flat added = appended(wider, equality.inner());
            int position = added.matches().getLast().position();
            wider = new Flat(added.relation(), wider.width(), wider.matches(), null);
            matches.add(new Match(equality.outer(), position, false));
        }
        Flat matched = new Flat(wider.relation(), input.width(), matches, null);
        BitSet needed = new BitSet();
        rest.forEach(condition -> needed.or(OuterColumns.in(condition)));
        Flat complete = matched.has(needed) ? matched : domain.join(matched);
        if (rest.isEmpty()) {
            return complete;
        }
        Expression condition =
                ExpressionTrees.conjunction(rest.stream().map(complete::inside).toList());
        return new Flat(new Filter(complete.relation(), condition), complete.width(), complete.matches(), null);
    }

    /// The rows with a column that has a value; the last match says where it is.
    private static Flat appended(Flat input, Expression value) {
        if (value instanceof ColumnRef column) {
            return new Flat(input.relation(), input.width(), List.of(new Match(column, column.index(), false)), null);
        }
        List<NamedExpression> columns = new ArrayList<>(Plans.references(input.relation()));
        columns.add(new NamedExpression("match", value));
        return new Flat(
                new Project(input.relation(), columns),
                input.width(),
                List.of(new Match(value, columns.size() - 1, false)),
                null);
    }

    private Flat project(Project project) {
        Flat input = flatten(project.input());
        List<Expression> defaults = input.defaults();
        if (!input.has(OuterColumns.here(project))) {
            input = domain.join(defaults == null ? input : domain.complete(input));
            defaults = null;
        }
        List<NamedExpression> columns = new ArrayList<>();
        for (NamedExpression column : project.columns()) {
            columns.add(new NamedExpression(column.name(), input.inside(column.expression())));
        }
        List<Match> matches = new ArrayList<>();
        for (Match match : input.matches()) {
            matches.add(match.at(columns.size()));
            columns.add(Flat.named(input.relation(), match.position()));
        }
        return new Flat(
                new Project(input.relation(), columns),
                project.columns().size(),
                matches,
                defaults == null ? null : defaults(project, defaults));
    }

    /// What a projection makes of the columns of a row that is not there.
    private static List<Expression> defaults(Project project, List<Expression> input) {
        return project.columns().stream()
                .map(column -> ExpressionTrees.rewrite(
                        column.expression(),
                        node -> node instanceof ColumnRef reference && reference.index() >= 0
                                ? input.get(reference.index())
                                : node))
                .toList();
    }

    private Flat aggregate(Aggregate aggregate) {
        Flat input = with(rows(aggregate.input()), aggregate);
        Aggregate inside =
                (Aggregate) RelationExpressions.map(aggregate.withInputs(List.of(input.relation())), input::inside);
        List<NamedExpression> keys = new ArrayList<>(inside.keys());
        List<Match> matches = new ArrayList<>();
        for (Match match : input.matches()) {
            matches.add(match.at(keys.size()));
            keys.add(Flat.named(input.relation(), match.position()));
        }
        Relation grouped = new Aggregate(input.relation(), keys, inside.aggregates());
        List<Integer> own = new ArrayList<>();
        IntStream.range(0, inside.keys().size()).forEach(own::add);
        IntStream.range(keys.size(), grouped.schema().size()).forEach(own::add);
        Flat arranged = Flat.arranged(grouped, own, matches);
        return new Flat(
                arranged.relation(),
                arranged.width(),
                arranged.matches(),
                aggregate.keys().isEmpty() ? ofNoRows(aggregate) : null);
    }

    /// What aggregates are where there is no row.
    private static List<Expression> ofNoRows(Aggregate aggregate) {
        List<Expression> values = new ArrayList<>();
        aggregate.aggregates().forEach(named -> {
            AggregateFunction function = named.call().function();
            boolean counts = function == AggregateFunction.COUNT
                    || function == AggregateFunction.COUNT_ALL
                    || function == AggregateFunction.APPROX_COUNT_DISTINCT;
            values.add(
                    counts
                            ? Literals.of(PrimitiveType.INT64, 0L)
                            : Literals.ofNull(named.call().type()));
        });
        return values;
    }

    private Flat sort(Sort sort) {
        Flat flat = flatten(sort.input());
        if (!flat.has(OuterColumns.here(sort))) {
            flat = domain.join(flat.defaults() == null ? flat : domain.complete(flat));
        }
        Flat input = flat;
        Relation sorted = RelationExpressions.map(sort.withInputs(List.of(input.relation())), input::inside);
        return new Flat(sorted, input.width(), input.matches(), input.defaults());
    }

    /// The first rows for each outer row.
    private Flat limit(Limit limit) {
        Flat input = flatten(limit.input());
        if (input.defaults() != null) {
            return limit.offset() == 0 && limit.count() > 0 ? input : numbered(domain.complete(input), limit);
        }
        return numbered(input, limit);
    }

    private static Flat numbered(Flat input, Limit limit) {
        return RowNumbers.between(input, limit.offset(), limit.count());
    }

    private Flat distinct(Distinct distinct) {
        Flat input = rows(distinct.input());
        List<Integer> columns = new ArrayList<>(distinct.columns());
        if (columns.isEmpty()) {
            IntStream.range(0, input.width()).forEach(columns::add);
        }
        input.matches().forEach(match -> columns.add(match.position()));
        return new Flat(new Distinct(input.relation(), columns), input.width(), input.matches(), null);
    }

    /// All inputs with the whole domain, so that they have the same columns.
    private Flat union(Union union) {
        List<Relation> inputs = new ArrayList<>();
        List<Match> matches = List.of();
        int width = union.schema().size();
        for (Relation input : union.inputs()) {
            Flat joined = domain.join(rows(input));
            Flat arranged = Flat.arranged(
                    joined.relation(), IntStream.range(0, width).boxed().toList(), joined.matches());
            inputs.add(arranged.relation());
            matches = arranged.matches();
        }
        return new Flat(new Union(inputs), width, matches, null);
    }

    private Flat window(Window window) {
        Flat input = with(rows(window.input()), window);
        Window inside = (Window) RelationExpressions.map(window.withInputs(List.of(input.relation())), input::inside);
        List<Expression> partition = new ArrayList<>();
        input.matches().forEach(match -> partition.add(input.column(match.position())));
        partition.addAll(inside.partition());
        Relation all = new Window(input.relation(), partition, inside.order(), inside.calls());
        return Flat.arranged(all, own(input, all), input.matches());
    }

    private Flat unnest(Unnest unnest) {
        Flat input = with(rows(unnest.input()), unnest);
        Relation all = RelationExpressions.map(unnest.withInputs(List.of(input.relation())), input::inside);
        return Flat.arranged(all, own(input, all), input.matches());
    }

    /// Where a relation that appends columns to an input has the sub-query's own columns.
    private static List<Integer> own(Flat input, Relation all) {
        List<Integer> own = new ArrayList<>();
        IntStream.range(0, input.width()).forEach(own::add);
        IntStream.range(input.relation().schema().size(), all.schema().size()).forEach(own::add);
        return own;
    }

    /// An equality between an expression over outer columns alone and one over the rows alone.
    ///
    /// @param outer the side over outer columns
    /// @param inner the side over the rows
    record Equality(Expression outer, Expression inner) {

        /// The equality that a condition is; null where it is none.
        static @Nullable Equality of(Expression condition) {
            if (!(condition instanceof Call call)
                    || call.function() != Function.EQUAL
                    || call.operands().getFirst().type().nested()) {
                return null;
            }
            Expression left = call.operands().getFirst();
            Expression right = call.operands().getLast();
            return outer(left) && inner(right)
                    ? new Equality(left, right)
                    : outer(right) && inner(left) ? new Equality(right, left) : null;
        }

        private static boolean outer(Expression side) {
            return !OuterColumns.in(side).isEmpty() && OuterColumns.readsOnlyOuter(side);
        }

        private static boolean inner(Expression side) {
            return OuterColumns.in(side).isEmpty();
        }
    }
}
