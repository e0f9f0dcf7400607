package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;

/// Sorts once instead of twice, and by nothing that cannot make a difference. Sorts are stable, so that the order
/// of the lower one decides where the upper one does not.
///
/// ```text
/// Sort a, 1, a   →  Sort a, b
///   Sort b            Scan
///     Scan
/// ```
public final class MergeSorts implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, relation -> relation instanceof Sort sort ? merge(sort) : relation);
    }

    private static Relation merge(Sort sort) {
        List<SortKey> all = new ArrayList<>(sort.keys());
        Relation input = sort.input();
        if (input instanceof Sort lower) {
            all.addAll(lower.keys());
            input = lower.input();
        }
        List<SortKey> deciding = deciding(all);
        return deciding.isEmpty() ? input : new Sort(input, deciding);
    }

    private static List<SortKey> deciding(List<SortKey> keys) {
        List<SortKey> deciding = new ArrayList<>();
        Set<Expression> seen = new HashSet<>();
        for (SortKey key : keys) {
            if (!(key.expression() instanceof Literal) && seen.add(key.expression())) {
                deciding.add(key);
            }
        }
        return deciding;
    }
}
