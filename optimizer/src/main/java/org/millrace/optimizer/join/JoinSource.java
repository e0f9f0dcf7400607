package org.millrace.optimizer.join;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;

/// What a region joins: a relation, or one that only says which rows of the others are kept.
///
/// @param relation where its rows come from
/// @param first    the position of its first column among the columns of all sources
/// @param filters  how it filters others; null where it is joined
record JoinSource(Relation relation, int first, @Nullable Existential filters) {

    /// About how many rows its table has, before anything filters them.
    ///
    /// @param rows its own rows
    double tableRows(double rows) {
        Relation below = relation;
        while (below instanceof Filter || below instanceof Project) {
            below = below.inputs().getFirst();
        }
        return below instanceof Scan scan
                ? Math.max(rows, scan.table().estimatedRows().orElse(0))
                : rows;
    }
}
