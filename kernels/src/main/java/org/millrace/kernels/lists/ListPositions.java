package org.millrace.kernels.lists;

import java.util.Arrays;
import org.millrace.errors.DataException;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.Vector;

/// Lists that are made by picking elements, row after row.
final class ListPositions {

    private static final int MOST = 1 << 28;

    private final int[] starts;
    private final int[] lengths;
    private final long[] validity;
    private int[] positions = new int[64];
    private int count;
    private int row;

    ListPositions(int rows) {
        starts = new int[rows];
        lengths = new int[rows];
        validity = new long[Bits.words(rows)];
    }

    /// Adds an element to the list of this row.
    void add(int position) {
        reserve(1);
        positions[count++] = position;
    }

    /// Adds consecutive elements.
    void addRange(int start, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            positions[count++] = start + i;
        }
    }

    private void reserve(int more) {
        long needed = (long) count + more;
        if (needed > MOST) {
            throw new DataException("The lists of one batch come to more than " + MOST + " elements.");
        }
        if (needed > positions.length) {
            positions = Arrays.copyOf(positions, (int) Math.min(MOST, Math.max(needed, 2L * positions.length)));
        }
    }

    /// The positions that were added; those of this row begin at [#rowStart()].
    int[] positions() {
        return positions;
    }

    /// Where the elements of this row begin.
    int rowStart() {
        return row == 0 ? 0 : starts[row - 1] + lengths[row - 1];
    }

    /// How many elements there are in all rows.
    int count() {
        return count;
    }

    /// Ends the list of this row; the next is that of the next row.
    void endRow() {
        Bits.set(validity, row);
        endMissing();
    }

    /// Ends this row, which has no list.
    void endMissing() {
        starts[row] = rowStart();
        lengths[row] = count - starts[row];
        row++;
    }

    /// The lists, of elements that the positions pick from a vector.
    Vector of(DataType type, Vector elements) {
        return new ListVector(type, starts, lengths, Gather.rows(elements, positions, count), row, validity);
    }

    /// The lists, of elements in the order in which they were added.
    Vector over(DataType type, Vector elements) {
        return new ListVector(type, starts, lengths, elements, row, validity);
    }
}
