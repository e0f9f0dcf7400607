package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.logic.Kleene;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Chooses rows by conditions that must all be true. They run in order; one that can fail runs only on the rows that
/// those before it left, and so does any other once few rows are left.
final class ConjunctionSelector implements RowSelector {

    /// A condition runs on what is left once less than this part of the rows is.
    private static final int FEW = 8;

    private final List<Condition> conditions;
    private final VectorBuffer flat = new VectorBuffer(PrimitiveType.BOOLEAN);
    private long[] selected = {};
    private int[] left = {};

    private record Condition(Evaluator evaluator, boolean canFail) {}

    private ConjunctionSelector(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static ConjunctionSelector of(Expression expression, ExpressionCompiler compiler) {
        List<Expression> parts = new ArrayList<>();
        collect(expression, parts);
        return new ConjunctionSelector(ColumnRanges.joined(parts).stream()
                .map(part -> new Condition(compiler.evaluator(part), Failures.possible(part)))
                .toList());
    }

    private static void collect(Expression expression, List<Expression> parts) {
        if (expression instanceof Call call && call.function() == Function.AND) {
            call.operands().forEach(operand -> collect(operand, parts));
        } else {
            parts.add(expression);
        }
    }

    @Override
    public int select(Batch batch, int[] positions) {
        int rows = batch.rows();
        int words = Bits.words(rows);
        if (selected.length < words) {
            selected = new long[words];
        }
        Arrays.fill(selected, 0, words, -1L);
        int count = rows;
        for (int i = 0; i < conditions.size() && count > 0; i++) {
            Condition condition = conditions.get(i);
            boolean onRest = count < rows && (condition.canFail || count < rows / FEW);
            if (onRest) {
                count = onRest(batch, condition, count, positions);
            } else {
                BooleanVector truth = truth(condition.evaluator.evaluate(batch));
                Kleene.keepTrue(selected, truth.values(), truth.validity(), words);
                count = Bits.count(selected, rows);
            }
        }
        return count == 0 ? 0 : Bits.positions(selected, rows, positions);
    }

    private int onRest(Batch batch, Condition condition, int count, int[] scratch) {
        if (left.length < count) {
            left = new int[batch.rows()];
        }
        int rows = batch.rows();
        Bits.positions(selected, rows, left);
        BooleanVector truth = truth(condition.evaluator.evaluate(batch.select(left, count)));
        int kept = 0;
        for (int i = 0; i < count; i++) {
            scratch[kept] = left[i];
            kept += truth.value(i) && !truth.isNull(i) ? 1 : 0;
        }
        Arrays.fill(selected, 0, Bits.words(rows), 0L);
        for (int i = 0; i < kept; i++) {
            Bits.set(selected, scratch[i]);
        }
        return kept;
    }

    /// A condition that is the bare null is true nowhere.
    private BooleanVector truth(Vector vector) {
        if (vector.type() == PrimitiveType.NULL) {
            int rows = vector.length();
            return new BooleanVector(new long[Bits.words(rows)], rows, null);
        }
        return (BooleanVector) Decode.flat(vector, flat);
    }
}
