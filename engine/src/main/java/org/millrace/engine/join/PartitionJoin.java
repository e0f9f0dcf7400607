package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.Stacked;
import org.millrace.memory.Reservation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Joins partitions that lie in files. One that does not fit into memory is cut further; one that cannot be cut,
/// because all its rows have the same keys, is joined in parts of the build side, each of which sees all probe
/// rows. Thread-safe.
final class PartitionJoin {

    /// So little is taken in any case.
    private static final long LEAST_BYTES = 1 << 18;

    private static final long MOST_BYTES = 3L << 29;

    private final JoinSpec tagged;
    private final JoinSpec plain;
    private final JoinRun run;
    private final Reservation memory;
    private final HeldRows.InFiles build;
    private final TaggedRows given;
    private final @Nullable TaggedRows leftovers;

    /// @param tagged the join with tagged probe rows
    /// @param plain  the join as it was asked for
    PartitionJoin(JoinSpec tagged, JoinSpec plain, JoinRun run, Reservation memory, HeldRows.InFiles build) {
        this.tagged = tagged;
        this.plain = plain;
        this.run = run;
        this.memory = memory;
        this.build = build;
        this.given = new TaggedRows(tagged.givenTypes(), tagged.lastProbeColumn(), run);
        this.leftovers = plain.shape().givesBuildRows() ? leftovers(plain, run) : null;
    }

    private static TaggedRows leftovers(JoinSpec spec, JoinRun run) {
        List<DataType> types = new ArrayList<>();
        types.addAll(spec.shape().givesProbeRows() ? spec.givenTypes() : spec.buildTypes());
        types.add(PrimitiveType.INT64);
        return new TaggedRows(types, types.size() - 1, run);
    }

    TaggedRows given() {
        return given;
    }

    @Nullable
    TaggedRows leftovers() {
        return leftovers;
    }

    /// Joins a partition that fits into memory now; says whether it did.
    boolean tryJoin(PartitionedRows.Partition held, PartitionedRows.Partition probe) {
        long bytes = bytes(held);
        if (!reserve(bytes)) {
            return false;
        }
        try {
            BuildSide side = BuildSide.of(load(held), tagged, run, _ -> false);
            joinWhole(side, probe);
        } finally {
            memory.shrink(bytes);
        }
        return true;
    }

    /// Joins any partition.
    void join(PartitionedRows.Partition held, PartitionedRows.Partition probe) {
        run.check();
        if (tryJoin(held, probe)) {
            return;
        }
        if (!held.divisible() && tagged.asOf() != null) {
            demand(bytes(held));
            release(bytes(held));
        }
        if (!held.divisible()) {
            new BlockwiseJoin(this, tagged, run).join(held, probe);
            return;
        }
        int level = held.of().level() + 1;
        try (PartitionedRows heldParts = new PartitionedRows(held.of().types(), level, run);
                PartitionedRows probeParts = new PartitionedRows(probe.of().types(), level, run)) {
            cut(held, heldParts, tagged.buildKeys(), held.of().types().size());
            cut(probe, probeParts, tagged.probeKeys(), tagged.probeTypes().size());
            for (int i = 0; i < PartitionedRows.PARTITIONS; i++) {
                join(heldParts.partition(i), probeParts.partition(i));
            }
        }
    }

    private void cut(PartitionedRows.Partition rows, PartitionedRows target, JoinKeys keys, int own) {
        RowSpiller spiller = new RowSpiller(target, keys.nullSafe(), 0, memory);
        try (KeyedReader reader = new KeyedReader(new BlockReader(rows), keys, own)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                run.check();
                Vector[] columns = new Vector[batch.columns()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = batch.column(i);
                }
                spiller.add(columns, reader.keys(batch), batch.rows());
            }
        }
        spiller.flush();
    }

    /// What a partition takes in memory, with its index.
    static long bytes(PartitionedRows.Partition held) {
        long bytes = held.bytes();
        return bytes + Math.max(bytes, KeyIndexes.bytes(held.rows()));
    }

    /// Reserves what a part takes, as far as it may be held at all.
    boolean reserve(long bytes) {
        if (bytes > MOST_BYTES) {
            return false;
        }
        if (!memory.tryGrow(bytes)) {
            if (bytes > LEAST_BYTES) {
                return false;
            }
            memory.grow(bytes);
        }
        run.metrics().holds(memory.held());
        return true;
    }

    /// Reserves what there is no doing without.
    void demand(long bytes) {
        memory.grow(bytes);
    }

    void release(long bytes) {
        memory.shrink(bytes);
    }

    BuildRows load(PartitionedRows.Partition held) {
        List<Batch> batches = new ArrayList<>();
        for (SpilledBlock block : held.blocks()) {
            batches.add(held.of().file().read(block.place()));
        }
        List<DataType> types = held.of().types();
        Vector[] columns = new Vector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            columns[i] = Stacked.of(
                    types.get(i),
                    batches.stream().map(batch -> batch.column(column)).toList());
        }
        return new BuildRows(types, columns, (int) held.rows());
    }

    private void joinWhole(BuildSide side, PartitionedRows.Partition probe) {
        stream(side, tagged, new BlockReader(probe));
        giveLeftovers(side);
    }

    /// Streams probe rows past a part of the build side into a stream of results.
    void stream(BuildSide side, JoinSpec spec, BatchReader probe) {
        KeyedReader keyed =
                new KeyedReader(probe, spec.probeKeys(), spec.probeTypes().size());
        try (ProbeReader reader = new ProbeReader(keyed, BatchJoins.of(spec, side, run.batchRows()), run);
                TaggedRows.Stream target = given.stream()) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                target.add(batch);
            }
        }
    }

    /// Writes the build rows of a part that come out at the end; all probe rows have streamed past.
    void giveLeftovers(BuildSide side) {
        TaggedRows target = leftovers;
        Marks marks = side.marks();
        if (target == null || marks == null) {
            return;
        }
        side.completeMarks(tagged);
        LongVector tags = (LongVector) side.rows().column(tagged.heldTypes().size());
        UnmatchedRows unmatched = new UnmatchedRows(plain, side.rows(), marks);
        try (TaggedRows.Stream stream = target.stream()) {
            int[] found = new int[Math.min(run.batchRows(), side.rows().rows() + 1)];
            for (int from = 0; from < side.rows().rows(); from += found.length) {
                int to = Math.min(side.rows().rows(), from + found.length);
                Batch batch = unmatched.batch(from, to, found);
                if (batch != null) {
                    stream.add(tagged(batch, found, tags));
                }
            }
        }
    }

    private Batch tagged(Batch batch, int[] found, LongVector tags) {
        Vector[] columns = new Vector[batch.columns() + 1];
        for (int i = 0; i < batch.columns(); i++) {
            columns[i] = batch.column(i);
        }
        long[] numbers = new long[batch.rows()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = build.number(tags.value(found[i]));
        }
        columns[batch.columns()] = new LongVector(PrimitiveType.INT64, numbers, numbers.length);
        return Batch.of(batch.rows(), columns);
    }
}
