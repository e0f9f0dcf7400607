package org.millrace.kernels.lists;

import org.millrace.kernels.compare.RowOrder;
import org.millrace.vectors.Vector;

/// Sorts positions by the values there, stably: merges runs bottom up, the first of them made by insertion.
final class PositionSort {

    private static final int RUN = 12;

    private final Vector values;
    private final boolean descending;
    private final boolean nullsFirst;
    private int[] scratch = {};

    PositionSort(Vector values, boolean descending, boolean nullsFirst) {
        this.values = values;
        this.descending = descending;
        this.nullsFirst = nullsFirst;
    }

    /// Sorts `positions` from `from` to `to`.
    void sort(int[] positions, int from, int to) {
        int length = to - from;
        for (int start = from; start < to; start += RUN) {
            insert(positions, start, Math.min(to, start + RUN));
        }
        if (scratch.length < length) {
            scratch = new int[length];
        }
        for (int width = RUN; width < length; width *= 2) {
            for (int start = from; start + width < to; start += 2 * width) {
                merge(positions, start, start + width, Math.min(to, start + 2 * width));
            }
        }
    }

    private void insert(int[] positions, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moving = positions[i];
            int place = i;
            while (place > from && compare(positions[place - 1], moving) > 0) {
                positions[place] = positions[place - 1];
                place--;
            }
            positions[place] = moving;
        }
    }

    private void merge(int[] positions, int from, int middle, int to) {
        System.arraycopy(positions, from, scratch, 0, middle - from);
        int left = 0;
        int right = middle;
        int target = from;
        int leftEnd = middle - from;
        while (left < leftEnd) {
            boolean takeLeft = right == to || compare(scratch[left], positions[right]) <= 0;
            positions[target++] = takeLeft ? scratch[left++] : positions[right++];
        }
    }

    /// The order of the values at two positions.
    int compare(int first, int second) {
        boolean firstNull = values.isNull(first);
        boolean secondNull = values.isNull(second);
        if (firstNull || secondNull) {
            int order = Boolean.compare(firstNull, secondNull);
            return nullsFirst ? -order : order;
        }
        int order = RowOrder.compare(values, first, values, second);
        return descending ? -order : order;
    }
}
