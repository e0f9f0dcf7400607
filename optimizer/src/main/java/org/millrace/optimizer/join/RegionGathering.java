package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Field;

/// Gathers a region from a plan.
final class RegionGathering {

    private final RegionLimits limits;

    private final List<JoinSource> sources = new ArrayList<>();
    private final List<Equality> equalities = new ArrayList<>();
    private final List<Expression> conditions = new ArrayList<>();
    private final List<Expression> late = new ArrayList<>();
    private int columns;

    private RegionGathering(RegionLimits limits) {
        this.limits = limits;
    }

    /// The region whose top a relation is; null where it is none.
    static @Nullable JoinRegion gather(Relation relation, RegionLimits limits) {
        if (!limits.joins(relation)) {
            return null;
        }
        RegionGathering all = new RegionGathering(limits);
        Part whole = all.part(relation);
        return new JoinRegion(all.sources, all.equalities, all.conditions, all.late, whole.columns(), whole.tree());
    }

    /// The order of some sources, and where the columns of a relation are among those of all sources.
    private record Part(JoinTree tree, List<Expression> columns) {}

    private Part part(Relation relation) {
        return switch (relation) {
            case Join join when limits.reorderable(join) -> join.type().leftOnly() ? existential(join) : joined(join);
            case Filter filter when limits.joins(filter) -> filtered(filter);
            case Project project when limits.joins(project) -> projected(project);
            default -> source(relation, null);
        };
    }

    private Part source(Relation relation, @Nullable Existential filters) {
        List<Expression> own = new ArrayList<>();
        for (Field field : relation.schema().fields()) {
            own.add(new ColumnRef(columns + own.size(), field));
        }
        sources.add(new JoinSource(relation, columns, filters));
        columns += own.size();
        return new Part(new JoinTree.Leaf(sources.size() - 1), own);
    }

    private Part filtered(Filter filter) {
        Part input = part(filter.input());
        for (Expression conjunct : ExpressionTrees.conjuncts(filter.condition())) {
            Expression moved = ExpressionTrees.replaceColumns(conjunct, input.columns());
            if (limits.mayFail(conjunct)) {
                late.add(moved);
            } else {
                add(moved);
            }
        }
        return input;
    }

    /// A condition that cannot fail: an equality of different sources joins them.
    private void add(Expression condition) {
        if (condition instanceof Call call
                && (call.function() == Function.EQUAL || call.function() == Function.NOT_DISTINCT)
                && !call.operands().getFirst().type().nested()) {
            Expression left = call.operands().get(0);
            Expression right = call.operands().get(1);
            long leftSources = JoinRegion.read(left, sources);
            long rightSources = JoinRegion.read(right, sources);
            if (leftSources != 0 && rightSources != 0 && (leftSources & rightSources) == 0) {
                boolean nullSafe = call.function() == Function.NOT_DISTINCT;
                equalities.add(new Equality(left, right, nullSafe, leftSources, rightSources));
                return;
            }
        }
        (JoinRegion.read(condition, sources) == 0 ? late : conditions).add(condition);
    }

    private Part projected(Project project) {
        Part input = part(project.input());
        List<Expression> picked = new ArrayList<>();
        for (NamedExpression column : project.columns()) {
            picked.add(ExpressionTrees.replaceColumns(column.expression(), input.columns()));
        }
        return new Part(input.tree(), picked);
    }

    private Part joined(Join join) {
        Part left = part(join.left());
        Part right = part(join.right());
        List<Expression> both = new ArrayList<>(left.columns());
        both.addAll(right.columns());
        for (JoinKey key : join.keys()) {
            equalities.add(equality(key, left.columns(), right.columns()));
        }
        for (Expression conjunct : conjuncts(join)) {
            add(ExpressionTrees.replaceColumns(conjunct, both));
        }
        return new Part(new JoinTree.Pair(left.tree(), right.tree(), join.build() == JoinSide.LEFT), both);
    }

    private static List<Expression> conjuncts(Join join) {
        Expression condition = join.condition();
        return condition == null ? List.of() : ExpressionTrees.conjuncts(condition);
    }

    private Equality equality(JoinKey key, List<Expression> leftColumns, List<Expression> rightColumns) {
        Expression left = ExpressionTrees.replaceColumns(key.left(), leftColumns);
        Expression right = ExpressionTrees.replaceColumns(key.right(), rightColumns);
        return new Equality(
                left, right, key.nullSafe(), JoinRegion.read(left, sources), JoinRegion.read(right, sources));
    }

    private Part existential(Join join) {
        Part left = part(join.left());
        Part right = source(join.right(), null);
        JoinSource placed = sources.getLast();
        long self = 1L << (sources.size() - 1);
        List<Expression> both = new ArrayList<>(left.columns());
        both.addAll(right.columns());
        List<Equality> keys = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        long needs = 0;
        for (JoinKey key : join.keys()) {
            Equality equality = equality(key, left.columns(), right.columns());
            keys.add(equality);
            needs |= equality.leftSources();
        }
        for (Expression conjunct : conjuncts(join)) {
            Expression moved = ExpressionTrees.replaceColumns(conjunct, both);
            rest.add(moved);
            needs |= JoinRegion.read(moved, sources) & ~self;
        }
        sources.set(
                sources.size() - 1,
                new JoinSource(placed.relation(), placed.first(), new Existential(join.type(), keys, rest, needs)));
        return new Part(new JoinTree.Pair(left.tree(), right.tree(), join.build() == JoinSide.LEFT), left.columns());
    }
}
