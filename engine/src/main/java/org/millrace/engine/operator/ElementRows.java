package org.millrace.engine.operator;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The rows that come out of the lists of one batch, cut into batches of at most so many. Remembers how far it is: in
/// which row, at which of its elements.
final class ElementRows {

    private final boolean numbered;
    private final boolean keepEmpty;
    private final int[] rows;
    private final int[] elements;
    private final int[] positions;
    private @Nullable Batch batch;
    private ListVector[] lists = {};
    private int row;
    private int element;

    /// @param most the most rows of a batch
    ElementRows(boolean numbered, boolean keepEmpty, int most) {
        this.numbered = numbered;
        this.keepEmpty = keepEmpty;
        this.rows = new int[most];
        this.elements = new int[most];
        this.positions = new int[most];
    }

    /// Starts with the rows of a batch and their lists, which are flat.
    void begin(Batch input, ListVector[] values) {
        batch = input;
        lists = values;
        row = 0;
        element = 0;
    }

    /// The next rows; null where there are no more.
    @Nullable
    Batch next() {
        Batch input = batch;
        if (input == null) {
            return null;
        }
        int count = fill(input.rows());
        if (count == 0) {
            batch = null;
            return null;
        }
        int columns = input.columns();
        Vector[] made = new Vector[columns + lists.length + (numbered ? 1 : 0)];
        for (int i = 0; i < columns; i++) {
            made[i] = Gather.rows(input.column(i), rows, count);
        }
        for (int i = 0; i < lists.length; i++) {
            made[columns + i] = elements(lists[i], count);
        }
        if (numbered) {
            made[made.length - 1] = numbers(count);
        }
        return Batch.of(count, made);
    }

    /// Writes down the row and the element of each row that comes out; -1 for the element of a row without one.
    private int fill(int inputRows) {
        int count = 0;
        while (row < inputRows && count < rows.length) {
            int length = length(row);
            if (length == 0 && keepEmpty) {
                rows[count] = row;
                elements[count++] = -1;
            }
            int taken = Math.min(length - element, rows.length - count);
            for (int i = 0; i < taken; i++) {
                rows[count] = row;
                elements[count++] = element + i;
            }
            element += taken;
            if (element >= length) {
                row++;
                element = 0;
            }
        }
        return count;
    }

    private int length(int index) {
        int length = 0;
        for (ListVector list : lists) {
            length = Math.max(length, list.isNull(index) ? 0 : list.lengths()[index]);
        }
        return length;
    }

    private Vector elements(ListVector list, int count) {
        if (list.child().length() == 0) {
            Vector missing = VectorBuilder.of(
                    ((ListType) list.type()).element().type(), java.util.Collections.singletonList(null));
            return new ConstantVector(missing, count);
        }
        long[] there = new long[Bits.words(count)];
        int present = 0;
        for (int i = 0; i < count; i++) {
            int index = rows[i];
            boolean has = elements[i] >= 0 && !list.isNull(index) && elements[i] < list.lengths()[index];
            positions[i] = has ? list.starts()[index] + elements[i] : 0;
            if (has) {
                Bits.set(there, i);
                present++;
            }
        }
        Vector values = Gather.rows(list.child(), positions, count);
        return present == count ? values : padded(values, there);
    }

    private static Vector padded(Vector values, long[] there) {
        Vector flat = Flatten.of(values);
        long[] validity = flat.validity();
        if (validity != null) {
            for (int i = 0; i < Bits.words(flat.length()); i++) {
                there[i] &= validity[i];
            }
        }
        return Flatten.withValidity(flat, there);
    }

    private Vector numbers(int count) {
        long[] numbers = new long[count];
        long[] validity = new long[Bits.words(count)];
        for (int i = 0; i < count; i++) {
            numbers[i] = elements[i] + 1L;
            Bits.put(validity, i, elements[i] >= 0);
        }
        return new LongVector(PrimitiveType.INT64, numbers, count, keepEmpty ? validity : null);
    }
}
