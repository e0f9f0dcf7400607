package org.millrace.optimizer.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;

/// Makes one relation of two that have the same rows in the same order and differ in their columns only: they were the
/// same before each lost the columns that nobody above uses.
final class Combining {

    private Combining() {}

    /// Both relations in one; null where their rows are not known to be the same.
    static @Nullable Combined of(Relation left, Relation right) {
        if (left.equals(right)) {
            return Combined.equal(left);
        }
        if (left instanceof Project project && Columns.picks(project)) {
            Combined below = of(project.input(), right);
            return below == null ? null : below.leftThrough(project);
        }
        if (right instanceof Project project && Columns.picks(project)) {
            Combined below = of(left, project.input());
            return below == null ? null : below.rightThrough(project);
        }
        return switch (left) {
            case Scan scan when right instanceof Scan other -> scans(scan, other);
            case Filter filter when right instanceof Filter other -> filters(filter, other);
            case Project project when right instanceof Project other -> projects(project, other);
            case Aggregate aggregate when right instanceof Aggregate other -> aggregates(aggregate, other);
            case Join join when right instanceof Join other -> joins(join, other);
            case Sort sort when right instanceof Sort other -> sorts(sort, other);
            case Limit limit when right instanceof Limit other -> limits(limit, other);
            default -> null;
        };
    }

    private static @Nullable Combined scans(Scan left, Scan right) {
        if (!left.table().equals(right.table())
                || !Objects.equals(left.filter(), right.filter())
                || !left.limit().equals(right.limit())) {
            return null;
        }
        TreeSet<Integer> all = new TreeSet<>(left.columns());
        all.addAll(right.columns());
        List<Integer> columns = List.copyOf(all);
        return new Combined(
                new Scan(left.table(), columns, left.filter(), left.limit()),
                left.columns().stream().mapToInt(columns::indexOf).toArray(),
                right.columns().stream().mapToInt(columns::indexOf).toArray());
    }

    private static @Nullable Combined filters(Filter left, Filter right) {
        Combined input = of(left.input(), right.input());
        if (input == null) {
            return null;
        }
        Expression condition = input.ofLeft(left.condition());
        return condition.equals(input.ofRight(right.condition()))
                ? input.under(new Filter(input.relation(), condition))
                : null;
    }

    private static @Nullable Combined projects(Project left, Project right) {
        Combined input = of(left.input(), right.input());
        if (input == null) {
            return null;
        }
        List<NamedExpression> columns = new ArrayList<>();
        for (NamedExpression column : left.columns()) {
            columns.add(new NamedExpression(column.name(), input.ofLeft(column.expression())));
        }
        int[] positions = new int[right.columns().size()];
        for (int i = 0; i < positions.length; i++) {
            NamedExpression column = right.columns().get(i);
            NamedExpression moved = new NamedExpression(column.name(), input.ofRight(column.expression()));
            positions[i] = placeOf(moved, columns, NamedExpression::expression);
        }
        Project both = new Project(input.relation(), columns);
        return new Combined(both, Columns.identity(left.columns().size()), positions);
    }

    /// The position of what is equal but for its name, at the end if it was not there.
    private static <T> int placeOf(T wanted, List<T> known, Function<T, Object> value) {
        for (int i = 0; i < known.size(); i++) {
            if (value.apply(known.get(i)).equals(value.apply(wanted))) {
                return i;
            }
        }
        known.add(wanted);
        return known.size() - 1;
    }

    private static @Nullable Combined aggregates(Aggregate left, Aggregate right) {
        Combined input = of(left.input(), right.input());
        if (input == null) {
            return null;
        }
        List<NamedExpression> keys = left.keys().stream()
                .map(key -> new NamedExpression(key.name(), input.ofLeft(key.expression())))
                .toList();
        List<Expression> others = right.keys().stream()
                .map(key -> input.ofRight(key.expression()))
                .toList();
        if (!keys.stream().map(NamedExpression::expression).toList().equals(others)) {
            return null;
        }
        List<NamedAggregate> calls = new ArrayList<>();
        left.aggregates()
                .forEach(named ->
                        calls.add(new NamedAggregate(named.name(), named.call().map(input::ofLeft))));
        int[] positions = Columns.identity(right.schema().size());
        for (int i = 0; i < right.aggregates().size(); i++) {
            NamedAggregate named = right.aggregates().get(i);
            NamedAggregate moved = new NamedAggregate(named.name(), named.call().map(input::ofRight));
            positions[keys.size() + i] = keys.size() + placeOf(moved, calls, NamedAggregate::call);
        }
        Aggregate both = new Aggregate(input.relation(), keys, calls);
        return new Combined(both, Columns.identity(left.schema().size()), positions);
    }

    private static @Nullable Combined joins(Join left, Join right) {
        if (left.type() != right.type() || left.build() != right.build()) {
            return null;
        }
        Combined first = of(left.left(), right.left());
        Combined second = first == null ? null : of(left.right(), right.right());
        if (first == null || second == null) {
            return null;
        }
        List<JoinKey> keys = keys(left.keys(), first::ofLeft, second::ofLeft);
        if (!keys.equals(keys(right.keys(), first::ofRight, second::ofRight))) {
            return null;
        }
        int width = first.relation().schema().size();
        int[] leftColumns = first.besideLeft(second, width);
        int[] rightColumns = first.besideRight(second, width);
        Join both = new Join(first.relation(), second.relation(), left.type(), left.build(), keys, null);
        Expression condition = condition(left, leftColumns, both);
        if (!Objects.equals(condition, condition(right, rightColumns, both))) {
            return null;
        }
        boolean one = left.type().leftOnly();
        return new Combined(
                condition == null ? both : both.matching(keys, condition),
                one ? first.left() : leftColumns,
                one ? first.right() : rightColumns);
    }

    private static List<JoinKey> keys(
            List<JoinKey> keys, Function<Expression, Expression> left, Function<Expression, Expression> right) {
        return keys.stream()
                .map(key -> new JoinKey(left.apply(key.left()), right.apply(key.right()), key.nullSafe()))
                .toList();
    }

    private static @Nullable Expression condition(Join join, int[] positions, Join both) {
        Expression condition = join.condition();
        return condition == null ? null : Columns.moved(condition, positions, both.bothSides());
    }

    private static @Nullable Combined sorts(Sort left, Sort right) {
        Combined input = of(left.input(), right.input());
        if (input == null) {
            return null;
        }
        List<SortKey> keys = keys(left, input::ofLeft);
        return keys.equals(keys(right, input::ofRight)) ? input.under(new Sort(input.relation(), keys)) : null;
    }

    private static List<SortKey> keys(Sort sort, Function<Expression, Expression> moved) {
        return sort.keys().stream()
                .map(key -> new SortKey(moved.apply(key.expression()), key.descending(), key.nullsFirst()))
                .toList();
    }

    private static @Nullable Combined limits(Limit left, Limit right) {
        Combined input = left.offset() == right.offset() && left.count() == right.count()
                ? of(left.input(), right.input())
                : null;
        return input == null ? null : input.under(new Limit(input.relation(), left.offset(), left.count()));
    }
}
