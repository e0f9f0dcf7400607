package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.run.Footprint;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Concat;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Aggregates lanes, one after the other, on one thread at a time. Buffers are kept from lane to lane.
///
/// A lane that finds more groups than [#MOST_GROUPS] gives those it has away as a block of partitioned states and
/// starts anew. If that hardly made its rows fewer, it stops grouping and gives the rest of its rows away as they
/// are. Both decisions look at the lane's rows only.
final class LaneAggregation {

    /// The most groups that a lane holds: their states then stay in the third-level cache.
    static final int MOST_GROUPS = 1 << 17;

    /// Grouping goes on while groups stand for at least this many rows on average.
    private static final int WORTHWHILE = 2;

    /// Rows that are given away as they are are partitioned at least this many at a time; fewer are collected first.
    private static final int ENOUGH_ROWS = 1 << 16;

    /// What is held of single values is looked at after this many rows of the lane.
    private static final int CHECKED_ROWS = 1 << 14;

    /// The most bytes of single values that a lane holds, see [Accumulator#heldBytes()].
    static final long MOST_HELD = 1 << 22;

    private final Evaluator[] keys;
    private final Evaluator[] arguments;
    private final Evaluator[] filters;
    /// What arguments that come as codes are decoded into.
    private final VectorBuffer[] decoded;
    private final GroupStates states;
    private final AggregateMemory memory;
    private final BlockLog log;

    private BlockLog.Lane given;
    private long laneRows;
    private long rowsInStates;
    private boolean passing;
    private long reserved;
    private final List<Batch> pending = new ArrayList<>();
    private int pendingRows;
    private long pendingBytes;

    LaneAggregation(HashAggregate plan, AggregateMemory memory, BlockLog log) {
        this.keys = open(plan.keys());
        this.arguments = open(plan.arguments());
        this.filters = open(plan.filters());
        this.decoded = plan.arguments().stream()
                .map(argument -> new VectorBuffer(argument.type()))
                .toArray(VectorBuffer[]::new);
        List<DataType> types =
                plan.keys().stream().map(CompiledExpression::type).toList();
        this.states = new GroupStates(plan.spec(), types);
        this.memory = memory;
        this.log = log;
        this.given = log.lane();
    }

    private static Evaluator[] open(List<CompiledExpression> expressions) {
        return expressions.stream().map(CompiledExpression::open).toArray(Evaluator[]::new);
    }

    /// Aggregates the rows of one lane.
    LaneResult run(BatchReader reader) {
        states.clear();
        given = log.lane();
        laneRows = 0;
        rowsInStates = 0;
        passing = false;
        Batch batch = reader.next();
        while (batch != null) {
            if (batch.rows() > 0) {
                take(batch);
            }
            batch = reader.next();
        }
        passPending();
        reserved = memory.change(reserved, states.bytes());
        List<Vector> left = states.export();
        long bytes = memory.change(0, Footprint.of(Batch.of(states.groups(), left)));
        return new LaneResult(given, left, states.groups(), bytes);
    }

    private void take(Batch batch) {
        int rows = batch.rows();
        Vector[] keyValues = evaluate(keys, batch, passing);
        Vector[] argumentValues = evaluate(arguments, batch, false);
        for (int i = 0; i < argumentValues.length; i++) {
            argumentValues[i] = flat(argumentValues[i], decoded[i]);
        }
        Vector[] filterValues = evaluate(filters, batch, true);
        int from = 0;
        while (from < rows) {
            if (passing) {
                pass(keyValues, argumentValues, filterValues, from, rows);
                return;
            }
            int until = (int) Math.min(rows, from + CHECKED_ROWS - laneRows % CHECKED_ROWS);
            int end = states.update(keyValues, argumentValues, filterValues, from, until, MOST_GROUPS);
            rowsInStates += end - from;
            laneRows += end - from;
            from = end;
            if (end < until) {
                passing = rowsInStates < (long) WORTHWHILE * MOST_GROUPS;
                giveStatesAway();
            } else if (laneRows % CHECKED_ROWS == 0 && states.heldBytes() > MOST_HELD) {
                giveStatesAway();
            }
        }
        reserved = memory.change(reserved, states.bytes());
    }

    private static Vector[] evaluate(Evaluator[] evaluators, Batch batch, boolean flat) {
        Vector[] values = new Vector[evaluators.length];
        for (int i = 0; i < values.length; i++) {
            Vector value = evaluators[i].evaluate(batch);
            values[i] = flat ? Flatten.of(value) : value;
        }
        return values;
    }

    private static Vector flat(Vector value, VectorBuffer buffer) {
        return value instanceof DictionaryVector codes && !codes.type().nested()
                ? Decode.flat(codes, buffer)
                : Flatten.of(value);
    }

    private void giveStatesAway() {
        given.add(Block.of(false, states.export(), keys.length, 0, states.groups()));
        states.clear();
        rowsInStates = 0;
    }

    private void pass(Vector[] keyValues, Vector[] argumentValues, Vector[] filterValues, int from, int rows) {
        List<Vector> columns = new ArrayList<>();
        for (Vector[] values : List.of(keyValues, argumentValues, filterValues)) {
            for (Vector value : values) {
                columns.add(Flatten.of(value));
            }
        }
        if (pendingRows == 0 && rows - from >= ENOUGH_ROWS) {
            given.add(Block.of(true, columns, keys.length, from, rows));
            return;
        }
        Batch batch = Batch.of(rows, columns);
        Batch copy = from == 0
                ? batch.copy()
                : batch.select(positions(from, rows), rows - from).copy();
        pendingBytes = memory.change(pendingBytes, pendingBytes + Footprint.of(copy));
        pending.add(copy);
        pendingRows += rows - from;
        if (pendingRows >= ENOUGH_ROWS) {
            passPending();
        }
    }

    private static int[] positions(int from, int to) {
        int[] positions = new int[to - from];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = from + i;
        }
        return positions;
    }

    private void passPending() {
        if (pendingRows == 0) {
            return;
        }
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < pending.getFirst().columns(); i++) {
            int column = i;
            List<Vector> parts =
                    pending.stream().map(batch -> batch.raw(column)).toList();
            columns.add(Concat.of(parts.getFirst().type(), parts));
        }
        given.add(Block.of(true, columns, keys.length, 0, pendingRows));
        pending.clear();
        pendingRows = 0;
        pendingBytes = memory.change(pendingBytes, 0);
    }

    /// Gives back what the buffers had reserved.
    void close() {
        pendingBytes = memory.change(pendingBytes, 0);
        reserved = memory.change(reserved, 0);
    }
}
