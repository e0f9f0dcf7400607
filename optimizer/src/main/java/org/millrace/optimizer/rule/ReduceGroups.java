package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;

/// Aggregates only groups that a join can find: those whose keys are in a filtered table that the other side of the
/// join was joined with. Correlated sub-queries become such joins.
///
/// ```text
/// Left join on l_part = part           →  Left join on l_part = part
///   Inner join on l_part = p_part           Inner join on l_part = p_part
///     Scan lines: l_part                      Scan lines: l_part
///     Scan parts: p_part; where size = 7      Scan parts: p_part; where size = 7
///   Aggregate mean(price) by part           Aggregate mean(price) by part
///     Scan other: part, price                 Semi join on part = p_part
///                                               Scan other: part, price
///                                               Project p_part
///                                                 Scan parts: p_part; where size = 7
/// ```
///
/// Only where the table has far fewer rows than there are groups: it is read twice. Groups that the plan has several
/// times stay as they are, so that they can be computed once ([ShareSubplans]).
public final class ReduceGroups implements Rule {

    private static final double MUCH = 4;

    @Override
    public Relation apply(Relation plan) {
        Set<Relation> repeated = new HashSet<>();
        collectRepeated(plan, new HashSet<>(), repeated);
        return Rewriting.topDown(plan, relation -> relation instanceof Join join ? reduce(join, repeated) : relation);
    }

    private static void collectRepeated(Relation relation, Set<Relation> seen, Set<Relation> repeated) {
        if (relation instanceof Aggregate && !seen.add(relation)) {
            repeated.add(relation);
        }
        relation.inputs().forEach(input -> collectRepeated(input, seen, repeated));
    }

    private static Relation reduce(Join join, Set<Relation> repeated) {
        boolean rightDropped = switch (join.type()) {
            case INNER, LEFT, SEMI -> true;
            case RIGHT, FULL, ANTI, CROSS -> false;
        };
        for (JoinKey key : join.keys()) {
            if (key.nullSafe()) {
                continue;
            }
            if (rightDropped) {
                Relation right = reduced(join.right(), key.right(), join.left(), key.left(), repeated);
                if (right != null) {
                    return join.withInputs(List.of(join.left(), right));
                }
            }
            if (join.type() == JoinType.INNER) {
                Relation left = reduced(join.left(), key.left(), join.right(), key.right(), repeated);
                if (left != null) {
                    return join.withInputs(List.of(left, join.right()));
                }
            }
        }
        return join;
    }

    /// A side with fewer groups; null where that is not possible or does not pay.
    private static @Nullable Relation reduced(
            Relation groups, Expression key, Relation other, Expression otherKey, Set<Relation> repeated) {
        if (!(key instanceof ColumnRef wanted) || !(otherKey instanceof ColumnRef known)) {
            return null;
        }
        return switch (groups) {
            case Project project -> {
                Relation input = reduced(
                        project.input(), project.columns().get(wanted.index()).expression(), other, otherKey, repeated);
                yield input == null ? null : project.withInputs(List.of(input));
            }
            case Aggregate aggregate
            when wanted.index() < aggregate.keys().size() && !repeated.contains(aggregate) -> {
                Expression group = aggregate.keys().get(wanted.index()).expression();
                Reducer reducer = smallest(other, known);
                yield reducer == null || !reducer.pays(aggregate, group)
                        ? null
                        : aggregate.withInputs(List.of(reducer.over(aggregate.input(), group)));
            }
            default -> null;
        };
    }

    /// A filtered table whose values of a column are all that a key can have.
    private record Reducer(Scan table, ColumnRef column) {

        double rows() {
            return Estimates.of(table).rows();
        }

        boolean pays(Aggregate aggregate, Expression group) {
            return group.type().equals(column.type())
                    && !applied(aggregate.input())
                    && rows() * MUCH
                            <= Estimates.values(group, Estimates.of(aggregate.input()))
                                    .distinct();
        }

        /// Whether rows have been reduced by it already.
        private boolean applied(Relation relation) {
            if (relation instanceof Join join && join.type() == JoinType.SEMI && isTable(join.right())) {
                return true;
            }
            return relation.inputs().stream().anyMatch(this::applied);
        }

        private boolean isTable(Relation relation) {
            return switch (relation) {
                case Project project -> isTable(project.input());
                case Scan scan ->
                    scan.table().equals(table.table()) && java.util.Objects.equals(scan.filter(), table.filter());
                default -> false;
            };
        }

        Relation over(Relation input, Expression group) {
            Relation keys = new Project(
                    table, List.of(new NamedExpression(column.field().name(), column)));
            JoinKey key = new JoinKey(group, new ColumnRef(0, keys.schema().field(0)), false);
            return new Join(input, keys, JoinType.SEMI, JoinSide.RIGHT, List.of(key), null);
        }
    }

    private static @Nullable Reducer smallest(Relation relation, ColumnRef column) {
        List<Reducer> found = new ArrayList<>();
        collect(relation, column, found);
        Reducer smallest = null;
        for (Reducer reducer : found) {
            if (smallest == null || reducer.rows() < smallest.rows()) {
                smallest = reducer;
            }
        }
        return smallest;
    }

    /// Collects the filtered tables that hold all values that a column can have.
    private static void collect(Relation relation, ColumnRef column, List<Reducer> found) {
        switch (relation) {
            case Scan scan -> {
                if (scan.filter() != null && scan.limit().isEmpty()) {
                    found.add(new Reducer(scan, column));
                }
            }
            case Project project -> {
                if (project.columns().get(column.index()).expression() instanceof ColumnRef below) {
                    collect(project.input(), below, found);
                }
            }
            case org.millrace.plan.relation.Filter filter -> collect(filter.input(), column, found);
            case Join join -> collectOfJoin(join, column, found);
            default -> {}
        }
    }

    private static void collectOfJoin(Join join, ColumnRef column, List<Reducer> found) {
        boolean inner = join.type() == JoinType.INNER || join.type() == JoinType.SEMI;
        int width = join.left().schema().size();
        boolean left = column.index() < width;
        if (left && (inner || join.type() == JoinType.LEFT || join.type() == JoinType.ANTI)) {
            collect(join.left(), column, found);
        } else if (!left && join.type() == JoinType.INNER) {
            collect(join.right(), moved(column, -width), found);
        }
        if (!inner) {
            return;
        }
        for (JoinKey key : join.keys()) {
            Expression here = left ? key.left() : key.right();
            Expression there = left ? key.right() : key.left();
            int position = left ? column.index() : column.index() - width;
            if (!key.nullSafe()
                    && here instanceof ColumnRef same
                    && same.index() == position
                    && there instanceof ColumnRef other) {
                collect(left ? join.right() : join.left(), other, found);
            }
        }
    }

    private static ColumnRef moved(ColumnRef column, int by) {
        return new ColumnRef(column.index() + by, column.field());
    }
}
