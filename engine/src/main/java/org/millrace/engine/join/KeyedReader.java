package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// One side of a join with its keys.
final class KeyedReader implements AutoCloseable {

    private final BatchReader input;
    private final JoinKeys keys;
    private final int own;
    private final Evaluator[] computed;
    private @Nullable Batch batch;

    /// @param own the number of the side's own columns
    KeyedReader(BatchReader input, JoinKeys keys, int own) {
        this.input = input;
        this.keys = keys;
        this.own = own;
        this.computed = keys.computed().stream().map(CompiledExpression::open).toArray(Evaluator[]::new);
    }

    /// Goes to the next rows; null at the end.
    @Nullable
    Batch next() {
        batch = input.next();
        return batch;
    }

    /// The keys of the rows that count; dictionaries stay, constants do not.
    Vector[] keys(Batch rows) {
        Vector[] values = new Vector[keys.size()];
        for (int i = 0; i < values.length; i++) {
            int column = keys.columns()[i];
            Vector value = column < own ? rows.column(column) : computed[column - own].evaluate(rows);
            values[i] = value instanceof ConstantVector ? Flatten.of(value) : value;
        }
        return values;
    }

    /// A column of the rows that count: one of the side's own or a computed key.
    Vector column(Batch rows, int index) {
        return index < own ? rows.column(index) : computed[index - own].evaluate(rows);
    }

    @Override
    public void close() {
        input.close();
    }
}
