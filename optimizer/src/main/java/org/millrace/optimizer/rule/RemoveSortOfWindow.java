package org.millrace.optimizer.rule;

import java.util.List;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Window;

/// Does not sort what a window has left in that order.
///
/// ```text
/// Sort category                                            →  Window rank() AS r partition by category order by price
///   Window rank() AS r partition by category order by price     Scan
///     Scan
/// ```
public final class RemoveSortOfWindow implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(
                plan,
                relation -> relation instanceof Sort sort
                                && sort.input() instanceof Window window
                                && startsWith(window.sortKeys(), sort.keys())
                        ? window
                        : relation);
    }

    private static boolean startsWith(List<SortKey> known, List<SortKey> wanted) {
        return known.size() >= wanted.size() && known.subList(0, wanted.size()).equals(wanted);
    }
}
