package org.millrace.engine.window;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.Evaluator;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Copy;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Makes the columns of pages from batches, in arrays that stay. Belongs to one thread.
final class PageMaker {

    private final boolean stable;
    private final int columns;
    private final Evaluator[] inputs;
    private final @Nullable Evaluator[] filters;

    /// @param stable whether batches stay valid after the next one was read
    PageMaker(WindowSpec spec, boolean stable) {
        this.stable = stable;
        this.columns = spec.schema().size();
        List<InputColumn> all = spec.inputs();
        this.inputs = new Evaluator[all.size()];
        this.filters = new Evaluator[all.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = all.get(i).expression().open();
            var filter = all.get(i).filter();
            filters[i] = filter == null ? null : filter.open();
        }
    }

    Vector[] columns(Batch batch) {
        Batch kept = stable && batch.selection() == null ? batch : batch.copy();
        Vector[] all = new Vector[columns + inputs.length];
        for (int i = 0; i < columns; i++) {
            all[i] = kept.column(i);
        }
        for (int i = 0; i < inputs.length; i++) {
            all[columns + i] = input(kept, i);
        }
        return all;
    }

    private Vector input(Batch batch, int index) {
        Vector values = Copy.of(Flatten.of(inputs[index].evaluate(batch)));
        Evaluator filter = filters[index];
        if (filter == null) {
            return values;
        }
        BooleanVector chosen = (BooleanVector) Flatten.of(filter.evaluate(batch));
        long[] bits = new long[Bits.words(batch.rows())];
        for (int i = 0; i < batch.rows(); i++) {
            Bits.put(bits, i, chosen.value(i) && !chosen.isNull(i) && !values.isNull(i));
        }
        return Flatten.withValidity(values, bits);
    }
}
