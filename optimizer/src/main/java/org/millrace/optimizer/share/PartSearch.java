package org.millrace.optimizer.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Window;

/// Finds the parts of a plan that would be worth it to be shared if there were more of them.
final class PartSearch {

    private final List<Part> parts = new ArrayList<>();
    private int next;

    private PartSearch() {}

    /// The parts, the largest first and from the result down.
    static List<Part> in(Relation plan) {
        PartSearch search = new PartSearch();
        search.visit(plan, plan, Way.FREE);
        search.parts.sort(Comparator.comparingInt(Part::size).reversed().thenComparingInt(Part::at));
        return search.parts;
    }

    /// What a relation is below of.
    ///
    /// @param limited whether rows may not be asked for at all, because a limit above has enough
    /// @param bounded whether a join above may tell scans which rows it has no use for
    private record Way(boolean limited, boolean bounded) {

        static final Way FREE = new Way(false, false);

        /// What the inputs of a relation are below of.
        Way below(Relation relation, int input) {
            return switch (relation) {
                case Filter _, Project _ -> this;
                case Limit _ -> new Way(true, false);
                case Join join -> {
                    boolean held = (join.build() == JoinSide.LEFT) == (input == 0);
                    yield new Way(limited && !held, true);
                }
                case Aggregate _, Distinct _, Sort _, Window _ -> FREE;
                default -> new Way(limited, false);
            };
        }
    }

    /// Whether all that is computed there gives the same whenever it is computed.
    private boolean visit(Relation relation, Relation parent, Way way) {
        int at = next++;
        boolean same = RelationExpressions.of(relation).stream().allMatch(UserCall::deterministic);
        if (relation instanceof Shared) {
            return same;
        }
        List<Relation> inputs = relation.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            same &= visit(inputs.get(i), relation, way.below(relation, i));
        }
        if (same && costly(relation, parent, way)) {
            parts.add(new Part(relation, at, next - at, parent));
        }
        return same;
    }

    /// Whether computing the rows takes more than reading them, and all of them are computed. What streams is left to
    /// limits and bounds from above.
    private static boolean costly(Relation relation, Relation parent, Way way) {
        return switch (relation) {
            case Aggregate _, Distinct _, Window _ -> true;
            // The first rows of an order are found without sorting all of them.
            case Sort _ -> !(parent instanceof Limit);
            case Limit limit -> limit.input() instanceof Sort;
            case Join _ -> !way.limited() && !way.bounded();
            case Scan scan -> scan.filter() != null && scan.limit().isEmpty() && !way.limited();
            default -> false;
        };
    }
}
