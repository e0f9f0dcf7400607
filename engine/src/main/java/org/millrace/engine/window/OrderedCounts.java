package org.millrace.engine.window;

import java.util.Arrays;

/// A multiset of numbers that gives the one at any place of the order: a treap with the number of values below each
/// node. (Seidel and Aragon, *Randomized Search Trees*, 1996; priorities are a hash of the node's number, which cannot
/// be seen from outside.)
final class OrderedCounts {

    private static final int NONE = 0;

    // Node 0 is nobody.
    private long[] values = new long[64];
    private int[] counts = new int[64];
    private long[] sizes = new long[64];
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private int nodes = 1;
    private int free = NONE;
    private int root = NONE;

    void clear() {
        nodes = 1;
        free = NONE;
        root = NONE;
    }

    /// How many values there are, equal ones counted each.
    long size() {
        return sizes[root];
    }

    void add(long value) {
        root = add(root, value);
    }

    /// Takes out one value that is there.
    void remove(long value) {
        root = remove(root, value);
    }

    /// The value at a place, from 0 for the least.
    long at(long place) {
        int node = root;
        long left = place;
        while (true) {
            long below = sizes[lefts[node]];
            if (left < below) {
                node = lefts[node];
            } else if (left < below + counts[node]) {
                return values[node];
            } else {
                left -= below + counts[node];
                node = rights[node];
            }
        }
    }

    private int add(int node, long value) {
        if (node == NONE) {
            return create(value);
        }
        sizes[node]++;
        if (value == values[node]) {
            counts[node]++;
            return node;
        }
        boolean less = value < values[node];
        // Adding may replace the arrays.
        int child = add(less ? lefts[node] : rights[node], value);
        if (less) {
            lefts[node] = child;
            return priority(child) > priority(node) ? turnRight(node) : node;
        }
        rights[node] = child;
        return priority(child) > priority(node) ? turnLeft(node) : node;
    }

    private int create(long value) {
        int node = free;
        if (node != NONE) {
            free = lefts[node];
        } else {
            if (nodes == values.length) {
                grow();
            }
            node = nodes++;
        }
        values[node] = value;
        counts[node] = 1;
        sizes[node] = 1;
        lefts[node] = NONE;
        rights[node] = NONE;
        return node;
    }

    private void grow() {
        int length = nodes * 2;
        values = Arrays.copyOf(values, length);
        counts = Arrays.copyOf(counts, length);
        sizes = Arrays.copyOf(sizes, length);
        lefts = Arrays.copyOf(lefts, length);
        rights = Arrays.copyOf(rights, length);
    }

    private static int priority(int node) {
        int mixed = node * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) >>> 1;
    }

    private int turnRight(int node) {
        int left = lefts[node];
        lefts[node] = rights[left];
        rights[left] = node;
        return resized(node, left);
    }

    private int turnLeft(int node) {
        int right = rights[node];
        rights[node] = lefts[right];
        lefts[right] = node;
        return resized(node, right);
    }

    /// Counts again after a turn; returns the new upper node.
    private int resized(int lower, int upper) {
        sizes[upper] = sizes[lower];
        sizes[lower] = sizes[lefts[lower]] + sizes[rights[lower]] + counts[lower];
        return upper;
    }

    private int remove(int node, long value) {
        sizes[node]--;
        if (value < values[node]) {
            lefts[node] = remove(lefts[node], value);
            return node;
        }
        if (value > values[node]) {
            rights[node] = remove(rights[node], value);
            return node;
        }
        if (--counts[node] > 0) {
            return node;
        }
        int joined = join(lefts[node], rights[node]);
        lefts[node] = free;
        free = node;
        return joined;
    }

    private int join(int left, int right) {
        if (left == NONE || right == NONE) {
            return left == NONE ? right : left;
        }
        if (priority(left) > priority(right)) {
            sizes[left] += sizes[right];
            rights[left] = join(rights[left], right);
            return left;
        }
        sizes[right] += sizes[left];
        lefts[right] = join(left, lefts[right]);
        return right;
    }

    long bytes() {
        return 28L * values.length;
    }
}
