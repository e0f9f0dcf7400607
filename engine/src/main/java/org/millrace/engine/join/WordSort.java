package org.millrace.engine.join;

/// Sorts parts of an array of words together with their rows; equal words keep their order. A merge sort from
/// below that leaves alone what is in order already.
final class WordSort {

    private final long[] words;
    private final int[] rows;
    private long[] spareWords = {};
    private int[] spareRows = {};

    WordSort(long[] words, int[] rows) {
        this.words = words;
        this.rows = rows;
    }

    /// Sorts the positions `from` (inclusive) to `to` (exclusive).
    void sort(int from, int to) {
        if (inOrder(from, to)) {
            return;
        }
        if (spareWords.length < to - from) {
            spareWords = new long[to - from];
            spareRows = new int[to - from];
        }
        for (long width = 1; width < to - from; width *= 2) {
            for (long start = from; start + width < to; start += 2 * width) {
                merge((int) start, (int) (start + width), (int) Math.min(to, start + 2 * width));
            }
        }
    }

    private boolean inOrder(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words[i] < words[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void merge(int from, int middle, int to) {
        if (words[middle - 1] <= words[middle]) {
            return;
        }
        int count = middle - from;
        System.arraycopy(words, from, spareWords, 0, count);
        System.arraycopy(rows, from, spareRows, 0, count);
        int left = 0;
        int right = middle;
        int target = from;
        while (left < count) {
            boolean takeRight = right < to && words[right] < spareWords[left];
            words[target] = takeRight ? words[right] : spareWords[left];
            rows[target++] = takeRight ? rows[right++] : spareRows[left++];
        }
    }
}
