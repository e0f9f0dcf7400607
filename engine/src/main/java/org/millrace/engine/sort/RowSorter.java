package org.millrace.engine.sort;

/// Sorts rows by their keys, stably: rows that are equal in all keys keep their order.
///
/// A range of rows is sorted by the bits of one key's words that differ, from the top, at most 33 bits at a time by
/// three passes of a radix sort. Ranges that are then still equal in these bits go on with the lower bits, and ranges
/// equal in the whole word with the next key, or, where the word is not decisive, by comparing values. Belongs to one
/// thread at a time.
final class RowSorter {

    /// Ranges of fewer rows are sorted by comparing.
    private static final int LONG = 512;

    /// Ranges of at most so many rows are sorted by insertion.
    private static final int SHORT = 16;

    private static final int DIGIT_BITS = 11;
    private static final int MOST_BITS = 3 * DIGIT_BITS;

    private final int[][] counts = new int[MOST_BITS / DIGIT_BITS][1 << DIGIT_BITS];

    private KeyOrder order = KeyOrder.BY_WORDS;
    private KeyOrder.Keys keys = new KeyOrder.Keys(new long[0][], new org.millrace.vectors.Vector[0]);
    private int[] rows = new int[0];
    private int[] otherRows = new int[0];
    private long[] words = new long[0];
    private long[] otherWords = new long[0];

    /// The row numbers in order: an array of this sorter, valid until the next call, with `count` elements that count.
    int[] sort(KeyOrder newOrder, KeyOrder.Keys newKeys, int count) {
        order = newOrder;
        keys = newKeys;
        if (rows.length < count) {
            rows = new int[count];
            otherRows = new int[count];
            words = new long[count];
            otherWords = new long[count];
        }
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
        if (keys.words().length > 0) {
            sortByWord(0, count, 0);
        }
        return rows;
    }

    private void sortByWord(int from, int to, int key) {
        if (to - from < LONG) {
            mergeSort(from, to, key);
            return;
        }
        long differing = load(from, to, key);
        if (differing == 0) {
            equalWords(from, to, key);
            return;
        }
        int top = 63 - Long.numberOfLeadingZeros(differing);
        int low = Math.max(Long.numberOfTrailingZeros(differing), top - MOST_BITS + 1);
        radix(from, to, low, top);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || words[i] >>> low != words[start] >>> low) {
                if (i - start > 1) {
                    equalBits(start, i, key);
                }
                start = i;
            }
        }
    }

    /// Loads the words of the rows, shifted to be unsigned; returns the bits in which they differ.
    private long load(int from, int to, int key) {
        long[] source = keys.words()[key];
        int[] numbers = rows;
        long[] target = words;
        long first = source[numbers[from]];
        long differing = 0;
        for (int i = from; i < to; i++) {
            long word = source[numbers[i]];
            target[i] = word ^ Long.MIN_VALUE;
            differing |= word ^ first;
        }
        return differing;
    }

    /// Sorts words and rows by the bits `low` to `top`; all higher bits are equal.
    private void radix(int from, int to, int low, int top) {
        int passes = (top - low) / DIGIT_BITS + 1;
        count(from, to, low, passes);
        for (int pass = 0; pass < passes; pass++) {
            int[] ends = counts[pass];
            int sum = from;
            for (int digit = 0; digit < ends.length; digit++) {
                int count = ends[digit];
                ends[digit] = sum;
                sum += count;
            }
            distribute(from, to, low + pass * DIGIT_BITS, ends);
        }
        if (passes % 2 == 1) {
            System.arraycopy(rows, from, otherRows, from, to - from);
            System.arraycopy(words, from, otherWords, from, to - from);
            exchange();
        }
    }

    private void exchange() {
        long[] wereWords = words;
        words = otherWords;
        otherWords = wereWords;
        int[] wereRows = rows;
        rows = otherRows;
        otherRows = wereRows;
    }

    private void count(int from, int to, int low, int passes) {
        long[] source = words;
        int mask = (1 << DIGIT_BITS) - 1;
        for (int pass = 0; pass < passes; pass++) {
            int[] target = counts[pass];
            java.util.Arrays.fill(target, 0);
            int shift = low + pass * DIGIT_BITS;
            for (int i = from; i < to; i++) {
                target[(int) (source[i] >>> shift) & mask]++;
            }
        }
    }

    /// Moves words and rows to the other arrays, which then change places with these.
    private void distribute(int from, int to, int shift, int[] ends) {
        long[] source = words;
        int[] sourceRows = rows;
        long[] target = otherWords;
        int[] targetRows = otherRows;
        int mask = (1 << DIGIT_BITS) - 1;
        for (int i = from; i < to; i++) {
            long word = source[i];
            int at = ends[(int) (word >>> shift) & mask]++;
            target[at] = word;
            targetRows[at] = sourceRows[i];
        }
        exchange();
    }

    private void equalBits(int from, int to, int key) {
        long first = words[from];
        for (int i = from + 1; i < to; i++) {
            if (words[i] != first) {
                sortByWord(from, to, key);
                return;
            }
        }
        equalWords(from, to, key);
    }

    private void equalWords(int from, int to, int key) {
        long word = keys.words()[key][rows[from]];
        if (!order.decisive(key, word)) {
            mergeSort(from, to, key);
        } else if (key + 1 < keys.words().length) {
            sortByWord(from, to, key + 1);
        }
    }

    private void insert(int from, int to, int key) {
        int[] numbers = rows;
        for (int i = from + 1; i < to; i++) {
            int row = numbers[i];
            int j = i - 1;
            while (j >= from && order.compare(keys, numbers[j], keys, row, key) > 0) {
                numbers[j + 1] = numbers[j];
                j--;
            }
            numbers[j + 1] = row;
        }
    }

    private void mergeSort(int from, int to, int key) {
        if (to - from <= SHORT) {
            insert(from, to, key);
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(from, middle, key);
        mergeSort(middle, to, key);
        int[] numbers = rows;
        if (order.compare(keys, numbers[middle - 1], keys, numbers[middle], key) <= 0) {
            return;
        }
        int[] left = otherRows;
        System.arraycopy(numbers, from, left, from, middle - from);
        int i = from;
        int j = middle;
        for (int at = from; i < middle; at++) {
            if (j == to || order.compare(keys, left[i], keys, numbers[j], key) <= 0) {
                numbers[at] = left[i++];
            } else {
                numbers[at] = numbers[j++];
            }
        }
    }
}
