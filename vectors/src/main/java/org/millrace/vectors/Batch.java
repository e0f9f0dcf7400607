package org.millrace.vectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some consecutive rows of a table: one vector per column, and perhaps a selection of the rows that count.
///
/// **Lifetime.** A batch and its arrays are valid until the next call of the reader or operator that gave it, because
/// buffers are reused. Who holds on to rows makes a [#copy()].
///
/// [#column(int)] gives only the selected rows, gathered when first asked for, so that columns nobody asks for are
/// never moved. A batch belongs to one thread at a time.
public final class Batch {

    private final Vector[] raw;
    private final int rawRows;
    private final @Nullable Selection selection;
    private final @Nullable Vector[] compacted;
    private final @Nullable GatherArrays arrays;

    private Batch(Vector[] raw, int rawRows, @Nullable Selection selection) {
        this(raw, rawRows, selection, null);
    }

    private Batch(Vector[] raw, int rawRows, @Nullable Selection selection, @Nullable GatherArrays arrays) {
        this.raw = raw;
        this.rawRows = rawRows;
        this.selection = selection;
        this.compacted = new Vector[raw.length];
        this.arrays = arrays;
    }

    /// A batch of all rows of these vectors, which all have `rows` rows.
    public static Batch of(int rows, Vector... columns) {
        return new Batch(columns, rows, null);
    }

    /// A batch of all rows of these vectors, which all have `rows` rows.
    public static Batch of(int rows, List<Vector> columns) {
        return new Batch(columns.toArray(Vector[]::new), rows, null);
    }

    /// A batch of the selected rows of these vectors.
    public static Batch selected(int rows, Selection selection, Vector... columns) {
        return new Batch(columns, rows, selection);
    }

    /// A batch of the selected rows of these vectors, which are gathered into arrays that its reader keeps.
    public static Batch selected(int rows, Selection selection, GatherArrays arrays, Vector... columns) {
        return new Batch(columns, rows, selection, arrays);
    }

    /// The number of rows that count.
    public int rows() {
        return selection == null ? rawRows : selection.count();
    }

    /// The number of columns.
    public int columns() {
        return raw.length;
    }

    /// The rows of a column that count, without gaps.
    public Vector column(int index) {
        if (selection == null) {
            return raw[index];
        }
        Vector column = compacted[index];
        if (column == null) {
            column = arrays == null
                    ? Gather.rows(raw[index], selection.positions(), selection.count())
                    : arrays.rows(index, raw[index], selection.positions(), selection.count());
            compacted[index] = column;
        }
        return column;
    }

    /// All rows of a column, selected or not.
    public Vector raw(int index) {
        return raw[index];
    }

    /// The number of rows of the raw columns, selected or not.
    public int rawRows() {
        return rawRows;
    }

    /// Which of the raw rows count; null where all do.
    public @Nullable Selection selection() {
        return selection;
    }

    /// The columns at these positions; shares the selection.
    public Batch project(int[] columns) {
        Vector[] chosen = new Vector[columns.length];
        for (int i = 0; i < columns.length; i++) {
            chosen[i] = raw[columns[i]];
        }
        Batch batch = new Batch(chosen, rawRows, selection);
        for (int i = 0; i < columns.length; i++) {
            batch.compacted[i] = compacted[columns[i]];
        }
        return batch;
    }

    /// The rows at these positions among those that count now. Selections nest: nothing is moved.
    public Batch select(int[] positions, int count) {
        Selection outer = selection;
        if (outer == null) {
            return new Batch(raw, rawRows, new Selection(positions, count));
        }
        int[] nested = new int[count];
        for (int i = 0; i < count; i++) {
            nested[i] = outer.positions()[positions[i]];
        }
        return new Batch(raw, rawRows, new Selection(nested, count));
    }

    /// A batch of the rows that count, in arrays of its own.
    public Batch copy() {
        Vector[] columns = new Vector[raw.length];
        for (int i = 0; i < raw.length; i++) {
            columns[i] = selection == null
                    ? Copy.of(raw[i])
                    : Copy.strings(Gather.rows(raw[i], selection.positions(), selection.count()));
        }
        return new Batch(columns, rows(), null);
    }
}
