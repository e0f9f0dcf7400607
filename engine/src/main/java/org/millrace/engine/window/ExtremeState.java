package org.millrace.engine.window;

import org.millrace.engine.aggregate.LongCodes;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// The least or the greatest value, of types of at most 64 bits, by a monotonic queue: a value that comes later and is
/// at least as good makes those before it useless. (Lemire, *Streaming Maximum-Minimum Filter Using No More than Three
/// Comparisons per Element*, 2006.)
final class ExtremeState extends FrameState {

    private final DataType type;
    private final boolean greatest;
    private final PageCursor.OfLongs cursor;

    // The values that may still become the result, best first, and where they are.
    private long[] codes = new long[64];
    private long[] positions = new long[64];
    private int first;
    private int last;

    private long[] results = {};
    private long[] validity = {};

    ExtremeState(DataType type, boolean greatest, PageCursor.OfLongs cursor) {
        this.type = type;
        this.greatest = greatest;
        this.cursor = cursor;
    }

    @Override
    void reset(long position) {
        first = 0;
        last = 0;
    }

    @Override
    void add(long from, long to) {
        for (long position = from; position < to; position++) {
            int row = cursor.row(position);
            if (cursor.valid(row)) {
                push(cursor.codes[row], position);
            }
        }
    }

    private void push(long code, long position) {
        long[] known = codes;
        int end = last;
        if (greatest) {
            while (end > first && known[end - 1] <= code) {
                end--;
            }
        } else {
            while (end > first && known[end - 1] >= code) {
                end--;
            }
        }
        last = end;
        if (end == known.length) {
            makeRoom();
        }
        codes[last] = code;
        positions[last++] = position;
    }

    private void makeRoom() {
        int count = last - first;
        int length = count > codes.length / 2 ? codes.length * 2 : codes.length;
        long[] newCodes = length == codes.length ? codes : new long[length];
        long[] newPositions = length == codes.length ? positions : new long[length];
        System.arraycopy(codes, first, newCodes, 0, count);
        System.arraycopy(positions, first, newPositions, 0, count);
        codes = newCodes;
        positions = newPositions;
        first = 0;
        last = count;
    }

    @Override
    void remove(long from) {
        while (first < last && positions[first] < from) {
            first++;
        }
    }

    @Override
    void begin(int rows) {
        results = new long[rows];
        validity = new long[Bits.words(rows)];
    }

    @Override
    void write(int row) {
        if (first < last) {
            results[row] = codes[first];
            Bits.set(validity, row);
        }
    }

    @Override
    Vector finish(int rows) {
        return LongCodes.toVector(type, results, rows, validity);
    }

    @Override
    void leave() {
        cursor.leave();
    }

    @Override
    long bytes() {
        return 16L * codes.length;
    }
}
