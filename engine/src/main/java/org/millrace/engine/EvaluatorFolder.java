package org.millrace.engine;

import java.util.Optional;
import org.millrace.engine.expression.Evaluators;
import org.millrace.errors.MillraceException;
import org.millrace.plan.ConstantFolder;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Copy;
import org.millrace.vectors.Flatten;

/// Folds constants with the evaluators that would compute them when the query runs.
final class EvaluatorFolder implements ConstantFolder {

    @Override
    public Optional<Literal> fold(Expression expression) {
        try {
            Batch oneRow = Batch.of(1);
            return Optional.of(new Literal(
                    Copy.of(Flatten.of(Evaluators.compile(expression).open().evaluate(oneRow)))));
        } catch (MillraceException _) {
            // The error comes when the query runs, if the row is ever reached.
            return Optional.empty();
        }
    }
}
