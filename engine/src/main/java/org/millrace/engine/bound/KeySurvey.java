package org.millrace.engine.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.LaneTask;
import org.millrace.engine.run.QueryRun;
import org.millrace.kernels.hash.ColumnHasher;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Finds out in one run of a query what the held side of a join says about one of its keys, and tells the scan at the
/// other end of the connection. The extremes are found while rows are read, whether they stay in memory or not; a set
/// of the keys is made of those that are in memory. Thread-safe.
public final class KeySurvey {

    /// Keys that are so few are told one by one.
    private static final int FEW_ROWS = 64;

    private static final int FEW_VALUES = 16;
    /// A set is worth its making where the scan has so many rows for each key, or where there are few keys.
    private static final int SCANNED_FOR_KEY = 8;

    private static final int FEW_KEYS = 1 << 14;
    /// More keys than so many would make a set that no cache holds.
    private static final int MOST_KEYS = 1 << 23;

    /// Bits for all numbers of a range are better than hashes of those that are there, while they are not too many:
    /// rows that are about in the order of the keys find them in the same part of memory.
    private static final int BITS_PER_KEY = 32;

    private static final int CACHED_BITS_PER_KEY = 512;
    private static final long CACHED_BITS = 1 << 23;
    private static final long FEW_BITS = 1 << 20;
    private static final int SHARE_ROWS = 1 << 16;
    private static final int SLICE_ROWS = 1 << 13;

    private final JoinBound bound;
    private final boolean nullSafe;
    private final long scannedRows;
    // Guarded by this: what all lanes have read.
    private final KeyExtremes extremes;

    /// A survey of a key before any row was read.
    ///
    /// @param bound       leads to the scan
    /// @param type        of the key
    /// @param nullSafe    whether a missing value equals a missing value
    /// @param scannedRows about how many rows the scan has
    public KeySurvey(JoinBound bound, DataType type, boolean nullSafe, long scannedRows) {
        this.bound = bound;
        this.nullSafe = nullSafe;
        this.scannedRows = scannedRows;
        this.extremes = new KeyExtremes(type);
    }

    /// Something to read a lane with.
    public KeyExtremes lane() {
        return new KeyExtremes(extremes.type());
    }

    /// Adds what a lane has read.
    public synchronized void add(KeyExtremes lane) {
        extremes.add(lane);
    }

    /// Tells the extremes; for rows that are not in memory.
    public void tell(QueryRun run) {
        tellFacts(run, null, null);
    }

    private synchronized void tellFacts(QueryRun run, @Nullable Vector few, @Nullable KeySet set) {
        bound.tell(run, new KeyFacts(extremes, wantsMissing(), few, set));
    }

    private boolean wantsMissing() {
        return nullSafe && extremes.missing();
    }

    /// Something that does a task for each of so many shares.
    public interface Workers {

        /// Returns when all are done.
        void forEach(int shares, LaneTask task);
    }

    /// Tells the extremes and what follows from all keys.
    ///
    /// @param column the keys
    public void tell(QueryRun run, Vector column, Workers workers) {
        int rows = column.length();
        if (rows <= FEW_ROWS) {
            tellFacts(run, few(column), set(column, workers));
        } else {
            tellFacts(
                    run, null, rows <= FEW_KEYS || rows <= scannedRows / SCANNED_FOR_KEY ? set(column, workers) : null);
        }
    }

    /// The values, each once; null where there are many.
    private @Nullable Vector few(Vector column) {
        SortOrder order = extremes.order();
        long[] words = new KeyWords(order).of(column);
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < column.length(); row++) {
            int at = row;
            boolean again = found.stream()
                    .anyMatch(other -> words[other] == words[at]
                            && (order.decisive(words[at]) || order.compare(column, other, column, at) == 0));
            if (!again && !column.isNull(row)) {
                found.add(row);
            }
        }
        int[] rows = found.stream().mapToInt(Integer::intValue).toArray();
        return rows.length > FEW_VALUES ? null : Flatten.of(Gather.rows(column, rows, rows.length));
    }

    private @Nullable KeySet set(Vector column, Workers workers) {
        int rows = column.length();
        if (extremes.least() == null || rows > MOST_KEYS) {
            return null;
        }
        long span = extremes.greatestWord() - extremes.leastWord() + 1;
        boolean dense = wholeNumbers() && span > 0 && span <= mostBits(rows);
        return dense ? dense(column, (int) span, workers) : hashed(column, workers);
    }

    private static long mostBits(long rows) {
        return Math.max(Math.max(FEW_BITS, BITS_PER_KEY * rows), Math.min(CACHED_BITS, CACHED_BITS_PER_KEY * rows));
    }

    private boolean wholeNumbers() {
        return switch (extremes.type().layout()) {
            case BIT, INT8, INT16, INT32, INT64 -> true;
            case INT128, FLOAT, DOUBLE, BYTES, LIST, STRUCT -> false;
        };
    }

    private DenseKeys dense(Vector column, int span, Workers workers) {
        SortOrder order = extremes.order();
        DenseKeys keys = new DenseKeys(order, extremes.leastWord(), span, wantsMissing());
        workers.forEach(shares(column), share -> {
            KeyWords words = new KeyWords(order);
            for (Vector slice : slices(column, share)) {
                keys.add(slice, words.of(slice));
            }
        });
        return keys;
    }

    private static HashedKeys hashed(Vector column, Workers workers) {
        HashedKeys keys = new HashedKeys(column.length());
        workers.forEach(shares(column), share -> {
            ColumnHasher hasher = new ColumnHasher();
            long[] hashes = new long[SLICE_ROWS];
            for (Vector slice : slices(column, share)) {
                hasher.hash(slice, slice.length(), hashes);
                keys.add(hashes, slice.length());
            }
        });
        return keys;
    }

    private static int shares(Vector column) {
        return Math.ceilDiv(column.length(), SHARE_ROWS);
    }

    /// Parts of a share of the rows, each made when it is wanted.
    private static Iterable<Vector> slices(Vector column, int share) {
        int from = share * SHARE_ROWS;
        int to = Math.min(column.length(), from + SHARE_ROWS);
        return () -> IntStream.iterate(from, start -> start < to, start -> start + SLICE_ROWS)
                .mapToObj(start -> slice(column, start, Math.min(to, start + SLICE_ROWS)))
                .iterator();
    }

    private static Vector slice(Vector column, int from, int to) {
        int[] rows = IntStream.range(from, to).toArray();
        return Gather.rows(column, rows, rows.length);
    }
}
