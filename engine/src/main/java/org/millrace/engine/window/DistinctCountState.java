package org.millrace.engine.window;

import java.util.Arrays;
import org.millrace.engine.aggregate.ValueNumbers;
import org.millrace.vectors.DataType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The number of distinct values: how often each is in the frame.
final class DistinctCountState extends FrameState {

    /// So many distinct values are remembered from one partition to the next.
    private static final int KEPT = 1 << 16;

    private final ValueNumbers numbers;
    private final Numbers added;
    private final Numbers removed;

    // How often each value is in the frame, as far as its generation is that of the frame.
    private int[] counts = {};
    private int[] generations = {};
    private int generation;
    private long start;
    private long distinct;
    private long[] results = {};

    DistinctCountState(Pages pages, int column, DataType type) {
        this.numbers = new ValueNumbers(type);
        this.added = new Numbers(pages, column, numbers);
        this.removed = new Numbers(pages, column, numbers);
    }

    /// The numbers of a page's values.
    private static final class Numbers extends PageCursor {

        private final ValueNumbers all;
        int[] values = {};

        Numbers(Pages pages, int column, ValueNumbers all) {
            super(pages, column);
            this.all = all;
        }

        @Override
        void open(Vector vector) {
            values = all.of(vector);
        }
    }

    @Override
    void reset(long position) {
        start = position;
        distinct = 0;
        if (numbers.size() > KEPT) {
            added.leave();
            removed.leave();
            numbers.clear();
        }
        generation++;
    }

    @Override
    void add(long from, long to) {
        for (long position = from; position < to; position++) {
            int row = added.row(position);
            if (added.valid(row)) {
                count(added.values[row]);
            }
        }
    }

    private void count(int number) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(numbers.size(), counts.length * 2));
            generations = Arrays.copyOf(generations, counts.length);
        }
        if (generations[number] != generation) {
            generations[number] = generation;
            counts[number] = 0;
        }
        distinct += counts[number]++ == 0 ? 1 : 0;
    }

    @Override
    void remove(long from) {
        for (long position = start; position < from; position++) {
            int row = removed.row(position);
            if (removed.valid(row)) {
                distinct -= --counts[removed.values[row]] == 0 ? 1 : 0;
            }
        }
        start = from;
    }

    @Override
    void begin(int rows) {
        results = new long[rows];
    }

    @Override
    void write(int row) {
        results[row] = distinct;
    }

    @Override
    Vector finish(int rows) {
        return new LongVector(PrimitiveType.INT64, results, rows);
    }

    @Override
    void leave() {
        added.leave();
        removed.leave();
    }

    @Override
    long bytes() {
        return numbers.bytes() + 8L * counts.length;
    }
}
