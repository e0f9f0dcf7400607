package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.join.RangeTerm;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Join;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Layout;

/// Finds the comparisons in a join's condition by which the build side can be kept in order.
///
/// A part of the conjunction that can fail hides those behind it: it must see every pair that it saw without them.
final class RangeTerms {

    private final int leftColumns;
    private final boolean probeLeft;

    private RangeTerms(int leftColumns, boolean probeLeft) {
        this.leftColumns = leftColumns;
        this.probeLeft = probeLeft;
    }

    /// The comparisons that every match satisfies; none where keys find the matches.
    static List<RangeTerm> of(Join join, Expression condition, boolean probeLeft) {
        List<RangeTerm> terms = new ArrayList<>();
        if (!join.keys().isEmpty()) {
            return terms;
        }
        RangeTerms search = new RangeTerms(join.left().schema().size(), probeLeft);
        for (Expression part : ExpressionTrees.conjuncts(condition)) {
            if (terms.size() == RangeTerm.MOST || Evaluators.canFail(part)) {
                break;
            }
            if (part instanceof Call call) {
                search.add(call, terms);
            }
        }
        return terms;
    }

    private void add(Call call, List<RangeTerm> terms) {
        boolean rising = call.function() == Function.LESS || call.function() == Function.LESS_OR_EQUAL;
        boolean falling = call.function() == Function.GREATER || call.function() == Function.GREATER_OR_EQUAL;
        if (!rising && !falling) {
            return;
        }
        Expression first = call.operands().get(0);
        Expression second = call.operands().get(1);
        if (!first.type().equals(second.type()) || !ordered(first.type())) {
            return;
        }
        if (onSide(first, probeLeft) && onSide(second, !probeLeft)) {
            terms.add(term(first, second, rising));
        } else if (onSide(first, !probeLeft) && onSide(second, probeLeft)) {
            terms.add(term(second, first, falling));
        }
    }

    /// Whether words tell values apart often enough.
    private static boolean ordered(DataType type) {
        return !type.nested() && type.layout() != Layout.INT128;
    }

    private boolean onSide(Expression expression, boolean left) {
        BitSet columns = ExpressionTrees.columns(expression);
        return !columns.isEmpty() && (left ? columns.length() <= leftColumns : columns.nextSetBit(0) >= leftColumns);
    }

    private RangeTerm term(Expression probe, Expression build, boolean least) {
        return new RangeTerm(
                Evaluators.compile(own(probe, probeLeft)), Evaluators.compile(own(build, !probeLeft)), least);
    }

    /// The expression over one side's own columns.
    private Expression own(Expression expression, boolean left) {
        return left ? expression : ExpressionTrees.moveColumns(expression, index -> index - leftColumns);
    }
}
