package org.millrace.plan.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Calls a function of objects row by row. It may give null for a row, which then has no value.
final class ObjectLoop extends RowLoop {

    private final DataType result;
    private final boolean seesNulls;
    private final RowCode code;

    ObjectLoop(String name, DataType result, boolean seesNulls, RowCode code) {
        super(name);
        this.result = result;
        this.seesNulls = seesNulls;
        this.code = code;
    }

    @Override
    Vector run(Vector[] arguments, int rows, long @Nullable [] valid) {
        @Nullable Object[] results = new @Nullable Object[rows];
        for (int i = 0; i < rows; i++) {
            if (seesNulls || Bits.valid(valid, i)) {
                row = i;
                results[i] = code.apply(values(arguments, i));
            }
        }
        return column(arguments, Arrays.asList(results));
    }

    private static List<@Nullable Object> values(Vector[] arguments, int row) {
        List<@Nullable Object> values = new ArrayList<>(arguments.length);
        for (Vector argument : arguments) {
            values.add(Values.at(argument, row));
        }
        return values;
    }

    private Vector column(Vector[] arguments, List<@Nullable Object> results) {
        try {
            return VectorBuilder.of(result, results);
        } catch (QueryException _) {
            for (row = 0; row < results.size(); row++) {
                requireValue(arguments, results.get(row));
            }
            throw new IllegalStateException("Each value is a " + result + ", but not all together.");
        }
    }

    private void requireValue(Vector[] arguments, @Nullable Object value) {
        try {
            VectorBuilder.of(result, Collections.singletonList(value));
        } catch (QueryException e) {
            throw Faults.ofResult(name(), arguments, row, e);
        }
    }
}
