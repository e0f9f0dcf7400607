package org.millrace.engine.window;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Vector;

/// The least or the greatest text or wide decimal, by a monotonic queue as [ExtremeState] has it. Where the frame
/// begins with the partition only the best value is kept.
final class WideExtremes implements WindowColumn {

    private final boolean greatest;
    private final FrameBounds frames;
    private final PageCursor.OfVectors cursor;
    private final Picker picker;
    private final ArrayDeque<Entry> best = new ArrayDeque<>();
    private long end;
    private long needed;
    private long[] picks = {};

    /// A value and where it is.
    private record Entry(Comparable<?> value, long position) {}

    /// Bytes, ordered as unsigned numbers.
    @SuppressWarnings("ArrayRecordComponent")
    private record Text(byte[] bytes) implements Comparable<Text> {

        @Override
        public int compareTo(Text other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }
    }

    WideExtremes(boolean greatest, FrameBounds frames, PageCursor.OfVectors cursor, Picker picker) {
        this.greatest = greatest;
        this.frames = frames;
        this.cursor = cursor;
        this.picker = picker;
    }

    @Override
    public Vector next(Page page) {
        int rows = page.rows();
        if (picks.length < rows) {
            picks = new long[rows];
        }
        for (int i = 0; i < rows; i++) {
            long from = frames.from[i];
            while (!best.isEmpty() && best.getFirst().position() < from) {
                best.removeFirst();
            }
            end = Math.max(end, from);
            while (end < frames.to[i]) {
                add(end++);
            }
            picks[i] = best.isEmpty() ? Picker.NONE : best.getFirst().position();
        }
        needed = frames.rowsNeed(rows, page.end);
        return picker.gather(page, picks);
    }

    private void add(long position) {
        int row = cursor.row(position);
        if (!cursor.valid(row)) {
            return;
        }
        Comparable<?> value = value(row);
        while (!best.isEmpty() && better(value, best.getLast().value())) {
            best.removeLast();
        }
        if (best.isEmpty() || !frames.startsWithPartition()) {
            best.addLast(new Entry(value, position));
        }
    }

    private Comparable<?> value(int row) {
        return switch (cursor.vector) {
            case BytesVector text -> new Text(text.value(row));
            case Decimal128Vector wide -> wide.value(row);
            default -> throw new IllegalStateException(cursor.vector.type().toString());
        };
    }

    @SuppressWarnings("unchecked") // All values of a column have one class.
    private boolean better(Comparable<?> value, Comparable<?> other) {
        int order = ((Comparable<Object>) value).compareTo(other);
        return greatest ? order > 0 : order < 0;
    }

    @Override
    public long needs(long pageEnd) {
        return needed;
    }

    @Override
    public void leave() {
        cursor.leave();
    }

    @Override
    public long bytes() {
        return 100L * best.size();
    }
}
