package org.millrace.pool;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Some consecutive rows of a table, with the names of their columns. It owns its arrays: it stays valid, may be
/// kept, and can be sent to another process.
///
/// @param number which chunk of its table it is, from 0
/// @param schema the columns
/// @param batch  the rows
public record Chunk(long number, Schema schema, Batch batch) implements Serializable {

    /// The number of rows.
    public int rows() {
        return batch.rows();
    }

    /// A column, flat. Throws a [QueryException] where there is none of this name.
    public Vector column(String name) {
        int index = schema.indexOf(name)
                .orElseThrow(
                        () -> new QueryException("The chunk has no column '" + name + "': it has " + names() + "."));
        return Flatten.of(batch.column(index));
    }

    private String names() {
        return schema.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /// The values of a column of doubles; NaN where there is none.
    public double[] doubles(String name) {
        if (!(column(name) instanceof DoubleVector column)) {
            throw wrongType(name, "doubles");
        }
        double[] values = Arrays.copyOf(column.values(), rows());
        for (int i = 0; column.hasNulls() && i < values.length; i++) {
            values[i] = column.isNull(i) ? Double.NaN : values[i];
        }
        return values;
    }

    /// The values of a column of 64-bit integers, timestamps (microseconds since 1970) or narrow decimals
    /// (unscaled). Throws a [QueryException] where one is missing: [#objects(String)] shows missing ones.
    public long[] longs(String name) {
        if (!(column(name) instanceof LongVector column)) {
            throw wrongType(name, "64-bit integers");
        }
        for (int i = 0; i < rows(); i++) {
            if (column.isNull(i)) {
                throw new QueryException("The column '" + name + "' has no value in row " + i + " of " + this + ".");
            }
        }
        return Arrays.copyOf(column.values(), rows());
    }

    /// The values of a column as objects, as [Values] gives them; null where there is none.
    public List<@Nullable Object> objects(String name) {
        Vector column = column(name);
        List<@Nullable Object> values = new ArrayList<>(rows());
        for (int i = 0; i < rows(); i++) {
            values.add(Values.at(column, i));
        }
        return values;
    }

    private QueryException wrongType(String name, String wanted) {
        return new QueryException("The column '" + name + "' has no " + wanted + ": it is "
                + column(name).type() + ".");
    }

    /// What goes to another process instead.
    private Object writeReplace() {
        return StoredChunk.of(this);
    }

    /// The number and the size.
    @Override
    public String toString() {
        return rows() + " rows from chunk " + number + " of a table";
    }
}
