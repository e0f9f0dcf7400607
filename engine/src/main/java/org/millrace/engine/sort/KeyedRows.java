package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.ColumnBuffer;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Rows that are collected to be sorted: their columns, and the words and values of their keys. Arrays are used again
/// after [#clear()]. Belongs to one thread at a time.
final class KeyedRows {

    private final KeyOrder order;
    private final List<ColumnBuffer> columns;
    private final @Nullable ColumnBuffer[] values;

    /// The column that a key is; -1 where it is computed.
    private final int[] keyColumns;

    private final long[][] words;
    private final RowSorter sorter;
    private int rows;

    /// No rows yet.
    ///
    /// @param keyColumns for each key the column that it is, or -1
    /// @param wordCount  the number of words of each row: one for each key, and more that a caller adds
    KeyedRows(Schema schema, KeyOrder order, int[] keyColumns, int wordCount) {
        this.order = order;
        this.columns =
                schema.fields().stream().map(Field::type).map(ColumnBuffer::of).toList();
        this.keyColumns = keyColumns.clone();
        this.words = new long[wordCount][0];
        this.sorter = new RowSorter();
        this.values = new ColumnBuffer[wordCount];
        for (int key = 0; key < keyColumns.length; key++) {
            if (order.orders()[key].keepsValues() && keyColumns[key] < 0) {
                values[key] = ColumnBuffer.of(order.orders()[key].type());
            }
        }
    }

    int rows() {
        return rows;
    }

    /// Adds rows: all of a batch, with the words and the values of each key.
    void append(Batch batch, long[][] newWords, Vector[] newValues) {
        int count = batch.rows();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).append(batch.column(i));
        }
        for (int key = 0; key < words.length; key++) {
            if (rows + count > words[key].length) {
                words[key] = Arrays.copyOf(words[key], Math.max(rows + count, words[key].length * 3 / 2));
            }
            System.arraycopy(newWords[key], 0, words[key], rows, count);
            ColumnBuffer buffer = values[key];
            if (buffer != null) {
                buffer.append(newValues[key]);
            }
        }
        rows += count;
    }

    /// The first `limit` rows in order, in arrays of their own.
    SortedRun sorted(int limit) {
        Vector[] vectors = columns.stream().map(ColumnBuffer::vector).toArray(Vector[]::new);
        int[] order = order(keys(vectors));
        int count = Math.min(limit, rows);
        List<Vector> sorted = new ArrayList<>(vectors.length);
        for (Vector vector : vectors) {
            sorted.add(picked(vector, order, count));
        }
        @Nullable Vector[] sortedValues = new Vector[words.length];
        long[][] sortedWords = new long[words.length][];
        for (int key = 0; key < words.length; key++) {
            sortedWords[key] = picked(words[key], order, count);
            ColumnBuffer buffer = values[key];
            if (buffer != null) {
                sortedValues[key] = picked(buffer.vector(), order, count);
            } else if (keeps(key)) {
                sortedValues[key] = sorted.get(keyColumns[key]);
            }
        }
        return SortedRun.of(count, sorted, this.order, new KeyOrder.Keys(sortedWords, sortedValues));
    }

    /// The row numbers in order: by heads, where these hold all keys.
    private int[] order(KeyOrder.Keys keys) {
        HeadPacking packing = HeadPacking.of(order, KeyRange.of(order, keys, rows));
        if (!packing.exact()) {
            return sorter.sort(order, keys, rows);
        }
        long[][] heads = {packing.heads(keys, rows)};
        return sorter.sort(KeyOrder.BY_WORDS, new KeyOrder.Keys(heads, new Vector[1]), rows);
    }

    private boolean keeps(int key) {
        return key < keyColumns.length && order.orders()[key].keepsValues();
    }

    private KeyOrder.Keys keys(Vector[] vectors) {
        @Nullable Vector[] keyValues = new Vector[words.length];
        for (int key = 0; key < words.length; key++) {
            ColumnBuffer buffer = values[key];
            if (buffer != null) {
                keyValues[key] = buffer.vector();
            } else if (keeps(key)) {
                keyValues[key] = vectors[keyColumns[key]];
            }
        }
        return new KeyOrder.Keys(words, keyValues);
    }

    /// Strings and lists point into the arrays of the buffer, which is used again: they are copied.
    private static Vector picked(Vector vector, int[] order, int count) {
        Vector rows = Gather.rows(vector, order, count);
        return rows instanceof DictionaryVector || !pointsElsewhere(rows) ? rows : Copy.of(rows);
    }

    private static boolean pointsElsewhere(Vector vector) {
        return switch (vector.type().layout()) {
            case BYTES, LIST, STRUCT -> true;
            case BIT, INT8, INT16, INT32, INT64, INT128, FLOAT, DOUBLE -> false;
        };
    }

    private static long[] picked(long[] source, int[] order, int count) {
        long[] target = new long[count];
        for (int i = 0; i < count; i++) {
            target[i] = source[order[i]];
        }
        return target;
    }

    /// Puts back rows that were taken out in order, before any other.
    void refill(SortedRun run) {
        clear();
        Vector[] newValues = new Vector[words.length];
        for (int key = 0; key < words.length; key++) {
            Vector value = run.keys().values()[key];
            if (value != null) {
                newValues[key] = value;
            }
        }
        append(Batch.of(run.rows(), run.columns()), run.keys().words(), newValues);
    }

    void clear() {
        rows = 0;
        columns.forEach(ColumnBuffer::clear);
        for (ColumnBuffer buffer : values) {
            if (buffer != null) {
                buffer.clear();
            }
        }
    }

    /// About how many bytes the arrays hold.
    long bytes() {
        long bytes = 0;
        for (ColumnBuffer column : columns) {
            bytes += org.millrace.engine.run.Footprint.of(column.vector());
        }
        return bytes + 2L * words.length * rows * Long.BYTES;
    }
}
