package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Merges what the lanes found, in lane order. While groups are few they are merged as lanes end; once there are many,
/// everything goes to radix partitions, which are merged in parallel when all lanes have ended.
///
/// Lane results come from one thread at a time, see [org.millrace.engine.run.InOrder].
final class Merge {

    /// The most groups that are merged by one thread.
    private static final int MOST_GROUPS = 1 << 18;

    /// Groups in a piece of the result.
    private static final int PIECE = 1 << 16;

    private final HashAggregate plan;
    private final AggregateMemory memory;
    private final List<DataType> keyTypes;
    private final GroupStates states;
    private final List<Block> blocks = new ArrayList<>();
    private long reserved;

    Merge(HashAggregate plan, AggregateMemory memory) {
        this.plan = plan;
        this.memory = memory;
        this.keyTypes = plan.keys().stream().map(CompiledExpression::type).toList();
        this.states = new GroupStates(plan.spec(), keyTypes);
    }

    /// Takes the result of the next lane.
    void take(LaneResult lane) {
        if (lane.blocks().isEmpty() && blocks.isEmpty()) {
            states.merge(lane.columns().toArray(Vector[]::new), keyTypes.size(), 0, lane.groups());
            reserved = memory.change(reserved, states.bytes());
            if (states.groups() > MOST_GROUPS) {
                partition();
            }
            return;
        }
        partition();
        blocks.addAll(lane.blocks());
        keep(lane.columns(), lane.groups());
    }

    private void partition() {
        if (states.groups() > 0) {
            keep(states.export(), states.groups());
            states.clear();
        }
    }

    private void keep(List<Vector> columns, int rows) {
        if (rows > 0) {
            Block block = Block.of(false, columns, keyTypes.size(), 0, rows);
            memory.change(0, block.bytes());
            blocks.add(block);
        }
    }

    /// The groups with their results, in pieces.
    List<Batch> finish(QueryRun run, OperatorMetrics metrics) {
        if (blocks.isEmpty()) {
            return pieces(states);
        }
        List<List<Batch>> pieces = new ArrayList<>();
        for (int i = 0; i < Block.PARTITIONS; i++) {
            pieces.add(List.of());
        }
        ConcurrentLinkedQueue<GroupStates> idle = new ConcurrentLinkedQueue<>();
        run.forEachLane(metrics, Block.PARTITIONS, partition -> {
            GroupStates known = idle.poll();
            GroupStates groups = known != null ? known : new GroupStates(plan.spec(), keyTypes);
            merge(partition, groups);
            List<Batch> merged = pieces(groups);
            idle.add(groups);
            synchronized (pieces) {
                pieces.set(partition, merged);
            }
        });
        return pieces.stream().flatMap(List::stream).toList();
    }

    private void merge(int partition, GroupStates groups) {
        groups.clear();
        int keys = keyTypes.size();
        int arguments = keys + plan.arguments().size();
        for (Block block : blocks) {
            int from = block.bounds()[partition];
            int to = block.bounds()[partition + 1];
            Vector[] columns = block.columns();
            if (from == to) {
                continue;
            }
            if (block.raw()) {
                groups.update(
                        Arrays.copyOf(columns, keys),
                        Arrays.copyOfRange(columns, keys, arguments),
                        Arrays.copyOfRange(columns, arguments, columns.length),
                        from,
                        to,
                        Integer.MAX_VALUE);
            } else {
                groups.merge(columns, keys, from, to);
            }
        }
    }

    private static List<Batch> pieces(GroupStates groups) {
        int rows = groups.groups();
        if (rows == 0) {
            return List.of();
        }
        Vector[] columns = groups.finish();
        if (rows <= PIECE) {
            return List.of(Batch.of(rows, columns));
        }
        List<Batch> pieces = new ArrayList<>();
        for (int from = 0; from < rows; from += PIECE) {
            int count = Math.min(PIECE, rows - from);
            int[] positions = new int[count];
            for (int i = 0; i < count; i++) {
                positions[i] = from + i;
            }
            Vector[] part = new Vector[columns.length];
            for (int i = 0; i < part.length; i++) {
                part[i] = Gather.rows(columns[i], positions, count);
            }
            pieces.add(Batch.of(count, part));
        }
        return pieces;
    }
}
