package org.millrace.engine.expression;

import org.millrace.engine.expression.ExpressionCompiler.Dictionaries;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.DataType;

/// Prepares expressions to run.
public final class Evaluators {

    private Evaluators() {}

    /// Prepares an expression.
    ///
    /// @throws QueryException if the expression has a form that cannot be evaluated, which the message names
    public static CompiledExpression compile(Expression expression) {
        Prepared prepared = new Prepared(expression, new Dictionaries());
        // Says now what is wrong, not in the first lane.
        prepared.open();
        return prepared;
    }

    /// Prepares a condition for choosing rows.
    ///
    /// @throws QueryException as [#compile]
    public static CompiledCondition condition(Expression expression) {
        PreparedCondition prepared = new PreparedCondition(expression, new Dictionaries());
        prepared.open();
        return prepared;
    }

    /// Whether evaluating the expression can end in an error for some values.
    public static boolean canFail(Expression expression) {
        return Failures.possible(expression);
    }

    private record Prepared(Expression expression, Dictionaries dictionaries) implements CompiledExpression {

        @Override
        public DataType type() {
            return expression.type();
        }

        @Override
        public Evaluator open() {
            return new ExpressionCompiler(dictionaries).evaluator(expression);
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }

    private record PreparedCondition(Expression expression, Dictionaries dictionaries) implements CompiledCondition {

        @Override
        public RowSelector open() {
            return ConjunctionSelector.of(expression, new ExpressionCompiler(dictionaries));
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }
}
