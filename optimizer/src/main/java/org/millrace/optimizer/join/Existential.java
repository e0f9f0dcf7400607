package org.millrace.optimizer.join;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.JoinType;

/// How a source keeps or drops rows of others: a semi or anti join.
///
/// @param type       SEMI or ANTI
/// @param keys       what must be equal, over the columns of all sources; the right ones over those of the source
/// @param conditions what else must be true, over the columns of all sources
/// @param needs      the sources that must have been joined before, one bit each
record Existential(JoinType type, List<Equality> keys, List<Expression> conditions, long needs) {

    Existential {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }
}
