package org.millrace.plan;

import java.util.Optional;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;

/// Computes expressions without columns while a query is planned. A backend gives its own evaluator, so that a
/// folded expression is what it would have computed.
@FunctionalInterface
public interface ConstantFolder {

    /// Folds nothing.
    ConstantFolder NONE = _ -> Optional.empty();

    /// The value of an expression without columns, of the expression's type; empty where the backend cannot say or
    /// where computing it is an error: the error then comes when the query runs, if the row is ever reached.
    Optional<Literal> fold(Expression expression);
}
