package org.millrace.engine.sort;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.order.KeyEncoder;
import org.millrace.engine.order.SortOrder;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.memory.Reservation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Orders the values of many groups by group and value, on disk where memory does not hold them. Equal values keep the
/// order in which they were added. Belongs to one thread at a time.
public final class ValueSorter {

    private static final int RUN_ROWS = 1 << 16;

    private final Schema schema;
    private final KeyOrder order;
    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final Reservation held;
    private final RunSpill spill;
    private final RunLog log;
    private final RunLog.Lane lane;
    private final KeyedRows buffer;
    private final KeyEncoder[] encoders;
    private long reserved;

    /// @param type what the values are
    /// @param held what the operator has reserved; it can spill
    public ValueSorter(DataType type, QueryRun run, OperatorMetrics metrics, Reservation held) {
        this.schema = Schema.of(new Field("group", PrimitiveType.INT32), new Field("value", type));
        this.order = new KeyOrder(
                new SortOrder[] {new SortOrder(PrimitiveType.INT32, false, false), new SortOrder(type, false, false)});
        this.run = run;
        this.metrics = metrics;
        this.held = held;
        int[] columns = {0, 1};
        this.spill = new RunSpill(new RunShape(schema, order, columns), run, metrics);
        this.log = new RunLog(1, held, metrics, spill);
        this.lane = log.lane();
        this.buffer = new KeyedRows(schema, order, columns, columns.length);
        this.encoders = new KeyEncoder[] {new KeyEncoder(order.orders()[0]), new KeyEncoder(order.orders()[1])};
    }

    /// Adds values, none of them missing.
    public void add(int[] groups, Vector values) {
        run.check();
        int rows = values.length();
        Batch batch = Batch.of(rows, new IntVector(PrimitiveType.INT32, groups, rows), values);
        long[][] words = new long[2][rows];
        @Nullable Vector[] keys = new Vector[2];
        for (int key = 0; key < words.length; key++) {
            keys[key] = batch.raw(key);
            encoders[key].encode(batch.raw(key), words[key], 0);
        }
        buffer.append(batch, words, keys);
        long bytes = buffer.bytes();
        if (bytes > reserved) {
            held.grow(bytes - reserved);
            reserved = bytes;
        }
        if (buffer.rows() >= RUN_ROWS) {
            lane.add(buffer.sorted(Integer.MAX_VALUE));
            buffer.clear();
        }
    }

    /// The groups and values in order, once all were added.
    public BatchReader sorted() {
        if (buffer.rows() > 0) {
            lane.add(buffer.sorted(Integer.MAX_VALUE));
            buffer.clear();
        }
        held.shrink(reserved);
        reserved = 0;
        log.end(0, lane);
        List<Run> runs = FewRuns.of(log.runs(), spill, run, metrics);
        MergedRows merged = new MergedRows(
                schema,
                new PackedRuns(runs, order),
                0,
                Long.MAX_VALUE,
                run.settings().batchRows());
        return merged.read(0, merged.pieces());
    }

    /// Gives back what it holds.
    public void close() {
        held.shrink(reserved);
        reserved = 0;
        log.close();
    }
}
