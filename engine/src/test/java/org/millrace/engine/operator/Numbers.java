package org.millrace.engine.operator;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.expression.CompiledCondition;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Consecutive numbers from 0 in pieces, and small expressions over them, for tests.
public final class Numbers {

    public static final Schema SCHEMA = Schema.of(new Field("n", PrimitiveType.INT64, false));

    private Numbers() {}

    /// A source of `pieces` pieces of `rows` rows each.
    public static PieceScan scan(int pieces, int rows) {
        List<Batch> batches = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            long[] values = new long[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = (long) piece * rows + i;
            }
            batches.add(Batch.of(rows, new LongVector(PrimitiveType.INT64, values, rows)));
        }
        return new PieceScan(SCHEMA, batches);
    }

    /// An expression whose evaluators have no state.
    public static CompiledExpression expression(DataType type, Evaluator evaluator) {
        return new CompiledExpression() {
            @Override
            public DataType type() {
                return type;
            }

            @Override
            public Evaluator open() {
                return evaluator;
            }

            @Override
            public String toString() {
                return "expression";
            }
        };
    }

    /// A condition that chooses the rows for which an evaluator gives true.
    public static CompiledCondition condition(Evaluator evaluator) {
        return () -> (rows, positions) -> {
            Vector truth = evaluator.evaluate(rows);
            int count = 0;
            for (int i = 0; i < rows.rows(); i++) {
                if (Boolean.TRUE.equals(Values.at(truth, i))) {
                    positions[count++] = i;
                }
            }
            return count;
        };
    }
}
