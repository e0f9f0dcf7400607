package org.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.engine.expression.FunctionCases.call;
import static org.millrace.engine.expression.SampleRows.column;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DataException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.Batch;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

class ConditionsTest {

    private static final Batch ROWS = SampleRows.batch();

    private static int[] selected(Expression condition, Batch batch) {
        int[] positions = new int[batch.rows()];
        RowSelector selector = Evaluators.condition(condition).open();
        selector.select(batch, positions);
        int count = selector.select(batch, positions);
        return Arrays.copyOf(positions, count);
    }

    private static int[] trueRows(Expression condition, Batch batch) {
        Vector truth = Evaluators.compile(condition).open().evaluate(batch);
        int[] rows = new int[batch.rows()];
        int count = 0;
        for (int i = 0; i < batch.rows(); i++) {
            if (Boolean.TRUE.equals(Values.at(truth, i))) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    @Test
    void selectsTheRowsForWhichTheConditionIsTrue() {
        SplittableRandom random = new SplittableRandom(99);
        int compared = 0;
        for (int i = 0; i < 500; i++) {
            RandomExpressions expressions = new RandomExpressions(random);
            Expression condition = call(
                    Function.AND,
                    expressions.of(PrimitiveType.BOOLEAN, 2),
                    expressions.of(PrimitiveType.BOOLEAN, 3),
                    expressions.of(PrimitiveType.BOOLEAN, 2));
            try {
                assertThat(selected(condition, ROWS)).as("%s", condition).isEqualTo(trueRows(condition, ROWS));
                compared++;
            } catch (DataException e) {
                // The other tests look at errors.
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void aConditionThatCanFailSeesOnlyWhatTheOnesBeforeItLeft() {
        Expression inverse = call(Function.GREATER, call(Function.MULTIPLY, column("a32"), 100_000), 0);
        Expression small = call(
                Function.AND,
                call(Function.LESS, column("a32"), 1_000),
                call(Function.GREATER, column("a32"), -1_000),
                inverse);
        assertThat(selected(small, ROWS)).containsExactly(0, 6, 7, 13, 14, 20, 21);
    }

    @Test
    void nullAndConstantsAreConditionsToo() {
        assertThat(selected(Literals.ofNull(PrimitiveType.BOOLEAN), ROWS)).isEmpty();
        assertThat(selected(Literals.ofNull(PrimitiveType.NULL), ROWS)).isEmpty();
        assertThat(selected(Literals.TRUE, ROWS)).hasSize(SampleRows.ROWS);
        assertThat(selected(Literals.TRUE, ROWS.select(new int[] {3, 5}, 2))).containsExactly(0, 1);
    }
}
