package org.millrace.vectors.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// A content hash of rows that come as batches: 128 bits for the rows in their order and 128 bits for the rows in any
/// order.
///
/// It depends on column names and values alone: not on the order of the columns (a partitioned directory puts its
/// keys last), not on how numbers are stored (see [ValueHash]), not on dictionaries, batches or selections. The hash
/// of a row is the sum of the mixed hashes of its named values. A table's hash is the sum over its rows, in order
/// mixed with the row's number first, so that pieces could be hashed apart and added. It detects accidents, not
/// forgery.
///
/// Belongs to one thread at a time.
public final class Fingerprint {

    private static final long SECOND = 0xD1B54A32D192ED03L;

    private final long[] names;
    private final ColumnHash[] columns;

    // state
    private long rows;
    private long orderedHigh;
    private long orderedLow;
    private long unorderedHigh;
    private long unorderedLow;

    /// Starts with no rows of these columns.
    public Fingerprint(Schema schema) {
        names = new long[schema.size()];
        columns = new ColumnHash[schema.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String name = schema.field(i).name();
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            names[i] = Mix.pair(seen.merge(name, 1, Integer::sum), Mix.bytes(bytes, 0, bytes.length));
            columns[i] = new ColumnHash();
        }
    }

    /// Adds the next rows.
    public void add(Batch batch) {
        int count = batch.rows();
        long[] hashes = new long[count];
        for (int c = 0; c < names.length; c++) {
            long name = names[c];
            long[] values = columns[c].of(batch.column(c));
            for (int i = 0; i < count; i++) {
                hashes[i] += Mix.mix(name ^ values[i]);
            }
        }
        sum(hashes);
    }

    private void sum(long[] hashes) {
        for (long hash : hashes) {
            long mixed = Mix.mix(hash);
            unorderedHigh += mixed;
            unorderedLow += Mix.mix(mixed ^ SECOND);
            long placed = Mix.pair(rows++, mixed);
            orderedHigh += placed;
            orderedLow += Mix.mix(placed ^ SECOND);
        }
    }

    /// The number of rows added.
    public long rows() {
        return rows;
    }

    /// The hash of the rows in their order, 32 hexadecimal digits.
    public String ordered() {
        return text(orderedHigh, orderedLow);
    }

    /// The hash of the rows in any order, 32 hexadecimal digits.
    public String unordered() {
        return text(unorderedHigh, unorderedLow);
    }

    private String text(long high, long low) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(Mix.pair(rows, high)) + hex.toHexDigits(Mix.pair(~rows, low));
    }
}
