package org.millrace.optimizer.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;

/// How often each expression that costs something is computed by several others.
final class Occurrences {

    private final Map<Expression, Integer> counts = new HashMap<>();
    private final Map<Expression, Boolean> always = new HashMap<>();

    private Occurrences() {}

    static Occurrences of(List<Expression> roots) {
        Occurrences occurrences = new Occurrences();
        roots.forEach(root -> occurrences.add(root, true));
        return occurrences;
    }

    /// @param unconditional whether it is computed for every row
    private void add(Expression expression, boolean unconditional) {
        if (Rewriting.trivial(expression)) {
            return;
        }
        counts.merge(expression, 1, Integer::sum);
        always.merge(expression, unconditional, Boolean::logicalOr);
        List<Expression> operands = expression.operands();
        for (int i = 0; i < operands.size(); i++) {
            add(operands.get(i), unconditional && (i == 0 || !settlesEarly(expression)));
        }
    }

    /// Whether operands after the first may be left out.
    private static boolean settlesEarly(Expression expression) {
        return expression instanceof Case
                || (expression instanceof Call call
                        && (call.function() == Function.COALESCE
                                || call.function() == Function.AND
                                || call.function() == Function.OR));
    }

    /// Adds the largest parts of an expression that are computed more than once and may be computed for every row.
    void addLargestShared(Expression expression, List<Expression> shared) {
        if (Rewriting.trivial(expression)) {
            return;
        }
        boolean several = counts.getOrDefault(expression, 0) > 1;
        boolean safe = always.getOrDefault(expression, false) || !Failure.possible(expression);
        if (!several || !safe) {
            expression.operands().forEach(operand -> addLargestShared(operand, shared));
        } else if (!shared.contains(expression)) {
            shared.add(expression);
        }
    }

    /// Changes nodes from the root down; what was changed is not looked into.
    static Expression replaced(Expression expression, UnaryOperator<Expression> change) {
        Expression changed = change.apply(expression);
        return changed.equals(expression)
                ? expression.withOperands(expression.operands().stream()
                        .map(operand -> replaced(operand, change))
                        .toList())
                : changed;
    }
}
