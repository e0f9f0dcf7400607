package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Brings the joins of a region into the order that costs least by estimates.
public final class JoinOrdering {

    /// A new order must cost so much less than the one that is written: estimates are not better than that, and a plan
    /// that is in the best order already must stay as it is.
    private static final double WORTH_WHILE = 0.9;

    /// Joining fewer rows than this costs less than thinking about it: the order stays as it is written.
    private static final double MANY_ROWS = 5_000;

    private static final int MOST_SOURCES = 63;

    private final RegionLimits limits;

    /// @param movable whether an expression gives the same whenever it is computed
    /// @param failing whether computing an expression may fail
    public JoinOrdering(Predicate<Expression> movable, Predicate<Expression> failing) {
        limits = new RegionLimits(movable, failing);
    }

    /// The plan with all its regions in their best orders.
    public Relation order(Relation relation) {
        JoinRegion region = RegionGathering.gather(relation, limits);
        return below(region == null ? relation : ordered(relation, region));
    }

    /// Looks for regions among the sources of a region, or below a relation that is none.
    private Relation below(Relation relation) {
        List<Relation> changed = new ArrayList<>();
        for (Relation input : relation.inputs()) {
            boolean filters = relation instanceof Join join && join.type().leftOnly() && !changed.isEmpty();
            boolean inside = limits.joins(relation) && limits.joins(input) && !filters;
            changed.add(inside ? below(input) : order(input));
        }
        return changed.equals(relation.inputs()) ? relation : relation.withInputs(changed);
    }

    private static Relation ordered(Relation relation, JoinRegion region) {
        if (region.sources().size() > MOST_SOURCES) {
            return relation;
        }
        EqualityClasses equalities = new EqualityClasses(region.equalities());
        Cardinalities cardinalities = new Cardinalities(region, equalities);
        JoinGraph graph = new JoinGraph(region, equalities, singleRows(region));
        JoinPlanner planner = new JoinPlanner(region, graph, cardinalities, equalities);
        double written = planner.cost(region.written());
        if (written < MANY_ROWS) {
            return relation;
        }
        JoinTree best = planner.best();
        return planner.cost(best) < WORTH_WHILE * written
                ? new JoinAssembly(region, equalities).plan(best, relation.schema())
                : relation;
    }

    private static long singleRows(JoinRegion region) {
        long single = 0;
        for (int i = 0; i < region.sources().size(); i++) {
            single |= single(region.sources().get(i).relation()) ? 1L << i : 0;
        }
        return single;
    }

    /// Whether a relation has one row at most, whatever its tables have.
    private static boolean single(Relation relation) {
        return switch (relation) {
            case Aggregate aggregate -> aggregate.keys().isEmpty();
            case Limit limit -> limit.count() <= 1;
            case Project project -> single(project.input());
            case Filter filter -> single(filter.input());
            default -> false;
        };
    }
}
