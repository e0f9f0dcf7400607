package org.millrace.engine.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.vectors.Vector;

/// Any aggregate of the rows that are given to it, all of one group. Belongs to one thread.
public final class SingleGroup {

    private final AggregateSpec spec;
    private Accumulator[] states;

    /// An aggregate; whoever gives the rows has applied its filter.
    public SingleGroup(AggregateCall call) {
        AggregateCall unfiltered = new AggregateCall(
                call.function(), call.arguments(), call.distinct(), null, call.parameter(), call.type(), call.user());
        spec = AggregateSpec.of(List.of(new NamedAggregate("", unfiltered)));
        states = create();
    }

    private Accumulator[] create() {
        Accumulator[] created = spec.accumulators();
        for (Accumulator state : created) {
            state.ensure(1);
        }
        return created;
    }

    /// Takes the rows `from` to `to` of the argument, a flat vector; null where rows are counted.
    public void add(@Nullable Vector argument, int from, int to) {
        for (Accumulator state : states) {
            if (argument != null) {
                state.update(null, argument, from, to);
            } else {
                ((CountAccumulator) state).count(null, null, from, to);
            }
        }
    }

    /// The result so far, as a vector of one row.
    public Vector result() {
        return spec.outputs().getFirst().finish(states, 1);
    }

    /// Forgets all rows.
    public void clear() {
        states = create();
    }

    /// About how many bytes of heap it takes.
    public long bytes() {
        long bytes = 0;
        for (Accumulator state : states) {
            bytes += state.bytes();
        }
        return bytes;
    }
}
