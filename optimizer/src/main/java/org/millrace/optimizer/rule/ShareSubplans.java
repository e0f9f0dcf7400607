package org.millrace.optimizer.rule;

import org.millrace.optimizer.share.SharedParts;
import org.millrace.plan.relation.Relation;

/// Computes once what several places of a plan read. Places may differ in the columns that they use.
///
/// ```text
/// Inner join on total = max              →  Inner join on total = max
///   Aggregate sum(price) AS total by id       Shared 1
///     Scan sales: id, price                     Aggregate sum(price) AS total by id
///   Aggregate max(total) AS max                   Scan sales: id, price
///     Aggregate sum(price) AS total by id     Aggregate max(total) AS max
///       Scan sales: id, price                   Shared 1
/// ```
///
/// Rows that would only stream are not kept, unless they are few of those that it takes to find them. What is not
/// deterministic stays as often as it is written.
public final class ShareSubplans implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return SharedParts.of(plan);
    }
}
