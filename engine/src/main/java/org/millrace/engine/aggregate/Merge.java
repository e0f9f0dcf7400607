package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Merges what the lanes found, in lane order. While groups are few they are merged as lanes end; once there are many,
/// or what is held for them is much, everything goes to radix partitions, see [PartitionedGroups].
///
/// Lane results come from one thread at a time, see [org.millrace.engine.run.InOrder].
final class Merge {

    /// The most groups, those of the next lane counted on top, that are merged as lanes end.
    private static final int MOST_GROUPS = 1 << 17;

    private final HashAggregate plan;
    private final AggregateMemory memory;
    private final List<DataType> keyTypes;
    private final GroupStates states;
    private final BlockLog log;
    private long reserved;
    private boolean partitioned;

    Merge(HashAggregate plan, AggregateMemory memory, BlockLog log) {
        this.plan = plan;
        this.memory = memory;
        this.log = log;
        this.keyTypes = plan.keys().stream().map(CompiledExpression::type).toList();
        this.states = new GroupStates(plan.spec(), keyTypes);
    }

    /// Takes the result of the next lane.
    void take(LaneResult lane) {
        if (lane.given().isEmpty() && !partitioned && (long) states.groups() + lane.groups() <= MOST_GROUPS) {
            states.merge(lane.columns().toArray(Vector[]::new), keyTypes.size(), 0, lane.groups());
            reserved = memory.change(reserved, states.bytes());
            if (states.heldBytes() > LaneAggregation.MOST_HELD) {
                partition();
            }
        } else {
            partition();
            log.end(lane.given());
            keep(lane.columns(), lane.groups());
        }
        memory.change(lane.bytes(), 0);
    }

    /// Gives the states away.
    private void partition() {
        if (!partitioned) {
            partitioned = true;
            keep(states.export(), states.groups());
            states.clear();
            reserved = memory.change(reserved, 0);
        }
    }

    private void keep(List<Vector> columns, int rows) {
        if (rows > 0) {
            BlockLog.Lane lane = log.lane();
            lane.add(Block.of(false, columns, keyTypes.size(), 0, rows));
            log.end(lane);
        }
    }

    /// The groups with their results.
    Rows finish(QueryRun run) {
        if (partitioned) {
            return new PartitionedGroups(plan.spec(), keyTypes, log, memory, run);
        }
        Rows groups = FinishedGroups.of(states, run);
        reserved = memory.change(reserved, 0);
        return groups;
    }
}
