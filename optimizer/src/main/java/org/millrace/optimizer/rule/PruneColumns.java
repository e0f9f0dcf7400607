package org.millrace.optimizer.rule;

import java.util.BitSet;
import org.millrace.plan.relation.Relation;

/// Reads, computes and carries only the columns that somebody further up uses.
///
/// ```text
/// Aggregate sum(price) by category       →  Aggregate sum(price) by category
///   Project category, price, a + b AS c       Project category, price
///     Scan: date, category, price, a, b         Scan: category, price
/// ```
public final class PruneColumns implements Rule {

    @Override
    public Relation apply(Relation plan) {
        BitSet all = new BitSet();
        all.set(0, plan.schema().size());
        return ColumnPruning.prune(plan, all).exactly(plan.schema(), all);
    }
}
