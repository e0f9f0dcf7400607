package org.millrace.engine.join;

import java.util.List;
import java.util.function.Consumer;
import org.millrace.vectors.Vector;

/// Joins a partition whose build rows all have the same keys, so that it cannot be cut by them: in parts of the
/// build side that fit into memory, in build order, each of which sees all probe rows.
///
/// Matches of one probe row come in the order of the parts, because each part writes a stream of its own. Whether
/// a probe row has a match at all is known after the last part: rows without one are passed from part to part.
final class BlockwiseJoin {

    private final PartitionJoin join;
    private final JoinSpec spec;
    private final JoinRun run;

    /// @param spec the join with tagged probe rows
    BlockwiseJoin(PartitionJoin join, JoinSpec spec, JoinRun run) {
        this.join = join;
        this.spec = spec;
        this.run = run;
    }

    void join(PartitionedRows.Partition held, PartitionedRows.Partition probe) {
        switch (spec.shape().given()) {
            case PAIRS -> {
                JoinSpec matches = spec.shaped(spec.shape().withoutUnmatchedProbe());
                eachPart(held, side -> {
                    BuildSide marking = side.marking(matches);
                    join.stream(marking, matches, new BlockReader(probe));
                    join.giveLeftovers(marking);
                });
                if (spec.shape().keepsProbe()) {
                    giveUnmatched(held, probe);
                }
            }
            case PROBE_MATCHED -> {
                JoinSpec unmatched = spec.shaped(spec.shape().giving(JoinShape.Given.PROBE_UNMATCHED));
                try (CarriedRows carried = new CarriedRows(probe, run)) {
                    eachPart(held, side -> {
                        join.stream(side, spec, carried.read());
                        carried.keep(unmatched, side);
                    });
                }
            }
            case PROBE_UNMATCHED -> giveUnmatched(held, probe);
            case BUILD_MATCHED, BUILD_UNMATCHED ->
                eachPart(held, side -> {
                    BuildSide marking = side.marking(spec);
                    join.stream(marking, spec, new BlockReader(probe));
                    join.giveLeftovers(marking);
                });
        }
    }

    /// Writes the probe rows that match no part.
    private void giveUnmatched(PartitionedRows.Partition held, PartitionedRows.Partition probe) {
        JoinSpec unmatched = spec.shaped(spec.shape().giving(JoinShape.Given.PROBE_UNMATCHED));
        try (CarriedRows carried = new CarriedRows(probe, run)) {
            eachPart(held, side -> carried.keep(unmatched, side));
            BuildRows nothing = new BuildRows(
                    held.of().types(), new Vector[held.of().types().size()], 0);
            BuildSide none = new BuildSide(nothing, null, null, null);
            JoinSpec keeping = spec.shaped(new JoinShape(
                    spec.shape().given(),
                    spec.shape().keepsProbe(),
                    false,
                    spec.shape().probeFirst()));
            join.stream(none, keeping, carried.read());
        }
    }

    /// Visits the build rows in parts that fit into memory, in their order.
    private void eachPart(PartitionedRows.Partition held, Consumer<BuildSide> visitor) {
        List<SpilledBlock> blocks = held.blocks();
        int from = 0;
        while (from < blocks.size()) {
            run.check();
            int to = blocks.size();
            while (!join.reserve(PartitionJoin.bytes(held.part(from, to)))) {
                if (to - from == 1) {
                    join.demand(PartitionJoin.bytes(held.part(from, to)));
                    break;
                }
                to = from + (to - from) / 2;
            }
            PartitionedRows.Partition part = held.part(from, to);
            try {
                visitor.accept(BuildSide.of(join.load(part), spec, run, _ -> false));
            } finally {
                join.release(PartitionJoin.bytes(part));
            }
            from = to;
        }
    }
}
