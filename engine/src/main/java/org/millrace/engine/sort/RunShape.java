package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// How the rows of a sort lie in files: their columns, and for each key that is not a column its values, or its words
/// where values are not kept. All other words are computed again when rows are read.
///
/// @param schema     the columns
/// @param order      the order
/// @param keyColumns for each key the column that it is, or -1
@SuppressWarnings("ArrayRecordComponent")
record RunShape(Schema schema, KeyOrder order, int[] keyColumns) {

    /// The types of the columns in a file.
    List<DataType> types() {
        List<DataType> types =
                new ArrayList<>(schema.fields().stream().map(Field::type).toList());
        for (int key = 0; key < keyColumns.length; key++) {
            if (keyColumns[key] < 0) {
                types.add(keepsValues(key) ? order.orders()[key].type() : PrimitiveType.INT64);
            }
        }
        return types;
    }

    boolean keepsValues(int key) {
        return order.orders()[key].keepsValues();
    }

    /// Some rows as a batch for a file.
    Batch batch(int rows, List<Vector> columns, KeyOrder.Keys keys) {
        List<Vector> all = new ArrayList<>(columns);
        for (int key = 0; key < keyColumns.length; key++) {
            if (keyColumns[key] < 0) {
                all.add(
                        keepsValues(key)
                                ? keys.value(key)
                                : new LongVector(PrimitiveType.INT64, keys.words()[key], rows));
            }
        }
        return Batch.of(rows, all);
    }

    /// The rows of a batch of a file.
    SortedRun rows(Batch batch, List<KeyRange> range) {
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            columns.add(batch.raw(i));
        }
        int next = schema.size();
        long[][] words = new long[keyColumns.length][];
        @Nullable Vector[] values = new Vector[keyColumns.length];
        for (int key = 0; key < keyColumns.length; key++) {
            Vector source = batch.raw(keyColumns[key] < 0 ? next++ : keyColumns[key]);
            if (keyColumns[key] < 0 && !keepsValues(key)) {
                words[key] = ((LongVector) source).values();
            } else {
                words[key] = new long[batch.rows()];
                new KeyEncoder(order.orders()[key]).encode(source, words[key], 0);
                values[key] = keepsValues(key) ? source : null;
            }
        }
        return new SortedRun(batch.rows(), columns, new KeyOrder.Keys(words, values), range);
    }

    @Override
    public String toString() {
        return schema + " by " + Arrays.toString(order.orders());
    }
}
