package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.Evaluator;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.ListVector;

/// Takes the lists of each batch apart. A batch may give many, none of them larger than the query wants.
final class UnnestingReader implements BatchReader {

    private final BatchReader input;
    private final Evaluator[] lists;
    private final ElementRows elements;

    UnnestingReader(BatchReader input, Evaluator[] lists, ElementRows elements) {
        this.input = input;
        this.lists = lists;
        this.elements = elements;
    }

    @Override
    public @Nullable Batch next() {
        while (true) {
            Batch made = elements.next();
            if (made != null) {
                return made;
            }
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            ListVector[] values = new ListVector[lists.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (ListVector) Flatten.of(lists[i].evaluate(batch));
            }
            elements.begin(batch, values);
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
