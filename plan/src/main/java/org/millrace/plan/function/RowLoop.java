package org.millrace.plan.function;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Calls a function of single values row by row, for the rows that have all arguments; others get no value. Keeps
/// its arrays from batch to batch.
abstract class RowLoop implements VectorFunction {

    private final String name;
    private long[] scratch = {};

    /// The row that is being computed, for messages.
    int row;

    RowLoop(String name) {
        this.name = name;
    }

    @Override
    public final Vector apply(Vector[] arguments, int rows) {
        if (scratch.length < Bits.words(rows)) {
            scratch = new long[Bits.words(rows)];
        }
        row = 0;
        try {
            return run(arguments, rows, Rows.complete(arguments, rows, scratch));
        } catch (MillraceException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            throw Faults.of(name, arguments, row, e);
        }
    }

    /// Computes all rows, keeping [#row] up to date.
    ///
    /// @param valid the rows to compute; null for all
    abstract Vector run(Vector[] arguments, int rows, long @Nullable [] valid);

    /// The name of the function.
    final String name() {
        return name;
    }
}
