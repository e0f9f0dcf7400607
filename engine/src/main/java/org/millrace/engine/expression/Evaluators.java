package org.millrace.engine.expression;

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
        ExpressionCompiler compiler = new ExpressionCompiler();
        // Says now what is wrong, not in the first lane.
        compiler.evaluator(expression);
        return new Prepared(expression, compiler);
    }

    /// Prepares a condition for choosing rows.
    ///
    /// @throws QueryException as [#compile]
    public static CompiledCondition condition(Expression expression) {
        ExpressionCompiler compiler = new ExpressionCompiler();
        compiler.evaluator(expression);
        return new PreparedCondition(expression, compiler);
    }

    private record Prepared(Expression expression, ExpressionCompiler compiler) implements CompiledExpression {

        @Override
        public DataType type() {
            return expression.type();
        }

        @Override
        public Evaluator open() {
            return compiler.evaluator(expression);
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }

    private record PreparedCondition(Expression expression, ExpressionCompiler compiler) implements CompiledCondition {

        @Override
        public RowSelector open() {
            return ConjunctionSelector.of(expression, compiler);
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }
}
