package org.millrace.engine.sort;

import org.jspecify.annotations.Nullable;
import org.millrace.memory.Reservation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;

/// The best rows that one thread has seen. Rows that may belong to them are collected until there are half as many
/// again as wanted, then sorted and cut; from then on only rows before the last one kept are collected. Each row has
/// a last word, its position in the input, so that no two rows are equal. Belongs to one thread at a time.
final class BestRows {

    /// Rows within a lane are counted in so many bits of a position.
    private static final int ROW_BITS = 40;

    private final KeyOrder order;
    private final SharedBound shared;
    private final Reservation held;
    private final int wanted;
    private final KeyedRows rows;
    private final KeyWords keys;
    private final long[][] words;

    /// The last row that is kept, once there are as many as wanted.
    private @Nullable SortedRun kept;

    private int[] positions = new int[0];
    private int[] refined = new int[0];
    private long[] numbers = new long[0];

    BestRows(TopK spec, KeyOrder order, SharedBound shared, Reservation held) {
        this.order = order;
        this.shared = shared;
        this.held = held;
        this.wanted = (int) (spec.offset() + spec.count());
        int keyCount = spec.keys().size();
        int[] columns = spec.keys().stream().mapToInt(SortColumn::column).toArray();
        this.rows = new KeyedRows(spec.schema(), order, columns, keyCount + 1);
        this.keys = new KeyWords(spec.keys());
        this.words = new long[keyCount + 1][];
    }

    /// Takes all rows of a lane.
    void read(BatchReader reader, int lane) {
        long next = (long) lane << ROW_BITS;
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
            if (batch.rows() > 0) {
                add(batch, next);
            }
            next += batch.rows();
        }
    }

    private void add(Batch batch, long first) {
        keys.read(batch, 0);
        int count = candidates(batch.rows());
        if (count == 0) {
            return;
        }
        Batch some = count == batch.rows() ? batch : batch.select(positions, count);
        for (int i = 0; i < count; i++) {
            numbers[i] = first + positions[i];
        }
        load(some);
        int better = kept == null ? count : better(kept, count);
        if (better > 0 && better < count) {
            some = some.select(refined, better);
            for (int i = 0; i < better; i++) {
                numbers[i] = numbers[refined[i]];
            }
            load(some);
        }
        if (better > 0) {
            rows.append(some, words, keys.values());
            held.resize(rows.bytes());
            if (rows.rows() > wanted + wanted / 2L) {
                cut();
            }
        }
    }

    /// The positions of the rows whose first word is not beyond what is known.
    private int candidates(int count) {
        if (positions.length < count) {
            positions = new int[count];
            refined = new int[count];
            numbers = new long[count];
        }
        long limit = shared.word();
        if (kept != null) {
            limit = Math.min(limit, kept.keys().words()[0][wanted - 1]);
        }
        long[] first = keys.words()[0];
        int[] target = positions;
        int found = 0;
        for (int i = 0; i < count; i++) {
            target[found] = i;
            found += first[i] <= limit ? 1 : 0;
        }
        return found;
    }

    private void load(Batch some) {
        keys.read(some);
        System.arraycopy(keys.words(), 0, words, 0, words.length - 1);
        words[words.length - 1] = numbers;
    }

    /// Notes which of the rows loaded come before the last row kept, or may where words do not tell; returns how many.
    private int better(SortedRun last, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (compareWords(i, last.keys().words(), wanted - 1) < 0) {
                refined[found++] = i;
            }
        }
        return found;
    }

    private int compareWords(int row, long[][] others, int other) {
        for (int key = 0; key < words.length; key++) {
            long word = words[key][row];
            if (word != others[key][other]) {
                return word < others[key][other] ? -1 : 1;
            }
            if (!order.decisive(key, word)) {
                return -1;
            }
        }
        return 0;
    }

    private void cut() {
        SortedRun best = rows.sorted(wanted);
        rows.refill(best);
        kept = best;
        int last = best.rows() - 1;
        shared.tighten(best, (int) (best.keys().words()[words.length - 1][last] >>> ROW_BITS));
    }

    /// The best rows of all that were taken.
    SortedRun finish() {
        SortedRun best = rows.sorted(wanted);
        rows.clear();
        held.resize(best.bytes());
        return best;
    }
}
