package org.millrace.engine.join;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.Rows;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// A join whose build side does not fit into memory: the probe side is cut by the hash of its keys too,
/// partitions are joined one by one, and what comes out is put together in the order of the probe side when it is
/// read. Nothing of that shows in the result.
///
/// This is the Grace hash join (Kitsuregawa, Tanaka and Moto-oka, 1983) with results that remember where they
/// belong.
final class SpilledJoin {

    private final JoinSpec spec;
    private final JoinRun run;
    private final Reservation memory;
    private final HeldRows.InFiles build;

    SpilledJoin(JoinSpec spec, JoinRun run, Reservation memory, HeldRows.InFiles build) {
        this.spec = spec;
        this.run = run;
        this.memory = memory;
        this.build = build;
    }

    /// Joins all rows.
    Rows join(Rows probe) {
        JoinSpec tagged = spec.tagged();
        try (PartitionedRows streamed = new PartitionedRows(tagged.probeTypes(), 0, run)) {
            spill(probe, streamed, tagged);
            PartitionJoin partitions = new PartitionJoin(tagged, spec, run.onOneThread(), memory, build);
            ConcurrentLinkedQueue<Integer> deferred = new ConcurrentLinkedQueue<>();
            run.forEachLane(PartitionedRows.PARTITIONS, number -> {
                if (!partitions.tryJoin(build.rows().partition(number), streamed.partition(number))) {
                    deferred.add(number);
                }
            });
            List<Integer> large = deferred.stream().sorted().toList();
            run.forEachLane(large.isEmpty() ? 0 : 1, lane -> {
                for (int number : large) {
                    partitions.join(build.rows().partition(number), streamed.partition(number));
                }
            });
            build.rows().close();
            memory.close();
            int pieces = spec.shape().givesProbeRows() ? probe.pieces() : 0;
            return new SpilledRows(partitions.given(), partitions.leftovers(), pieces, build.count());
        }
    }

    /// Cuts the probe side.
    private void spill(Rows probe, PartitionedRows target, JoinSpec tagged) {
        Lanes lanes = Lanes.forMerging(probe.pieces());
        run.forEachLane(lanes.count(), lane -> {
            RowSpiller spiller = new RowSpiller(target, spec.probeKeys().nullSafe(), lane, memory);
            for (int piece = lanes.from(lane); piece < lanes.to(lane); piece++) {
                try (KeyedReader reader = new KeyedReader(
                        probe.read(piece, piece + 1),
                        spec.probeKeys(),
                        spec.probeTypes().size())) {
                    spill(reader, spiller, piece, tagged.probeTypes());
                }
            }
            spiller.flush();
        });
    }

    private void spill(KeyedReader reader, RowSpiller spiller, int piece, List<DataType> types) {
        long tag = Tags.first(piece);
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
            run.check();
            int rows = batch.rows();
            if (rows > 0) {
                Vector[] columns = new Vector[types.size()];
                for (int i = 0; i < columns.length - 1; i++) {
                    columns[i] = batch.column(i);
                }
                columns[columns.length - 1] = Tags.from(tag, rows);
                spiller.add(columns, reader.keys(batch), rows);
                tag += rows;
            }
        }
    }
}
