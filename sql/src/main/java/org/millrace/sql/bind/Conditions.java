package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Filter;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;

/// Keeps the rows for which a condition is true. Parts that test a sub-query become semi and anti joins.
///
/// @param binder binds the condition
/// @param rows   the rows
record Conditions(PhraseBinder binder, GrowingRows rows) {

    /// Keeps the rows for which a condition is true.
    void keep(Phrase condition) {
        List<Phrase> parts = new ArrayList<>();
        split(condition, parts);
        List<Expression> plain = new ArrayList<>();
        List<Phrase> others = new ArrayList<>();
        for (Phrase part : parts) {
            if (Subqueries.within(part)) {
                others.add(part);
            } else {
                plain.add(binder.condition(part));
            }
        }
        filter(plain);
        others.forEach(this::keepBySubquery);
    }

    private void filter(List<Expression> conditions) {
        if (!conditions.isEmpty()) {
            Expression all = ExpressionTrees.conjunction(conditions);
            rows.change(relation -> new Filter(relation, all));
        }
    }

    private static void split(Phrase phrase, List<Phrase> parts) {
        if (phrase instanceof Phrase.Chain chain && chain.all()) {
            chain.conditions().forEach(condition -> split(condition, parts));
        } else {
            parts.add(phrase);
        }
    }

    private void keepBySubquery(Phrase phrase) {
        Phrase inner = phrase;
        boolean negated = false;
        while (inner instanceof Phrase.Prefix prefix && prefix.operator() == Phrase.PrefixOperator.NOT) {
            inner = prefix.operand();
            negated = !negated;
        }
        boolean done = switch (inner) {
            case Phrase.Exists exists -> {
                binder.subqueries().keep(exists, negated);
                yield true;
            }
            case Phrase.InQuery in -> binder.subqueries().keep(in, negated);
            default -> false;
        };
        if (!done) {
            filter(List.of(binder.condition(phrase)));
        }
    }
}
