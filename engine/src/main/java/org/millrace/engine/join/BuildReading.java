package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.engine.columns.ColumnBuffer;
import org.millrace.engine.columns.Stacked;
import org.millrace.engine.run.Footprint;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.Rows;
import org.millrace.errors.ResourceException;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Reads the build side into memory: lanes in parallel, each into buffers of its own, which are then put one
/// behind the other. Used once.
final class BuildReading {

    private final JoinSpec spec;
    private final JoinRun run;
    // Guarded by itself.
    private final Reservation held;

    BuildReading(JoinSpec spec, JoinRun run) {
        this.spec = spec;
        this.run = run;
        this.held = run.query().reservation(JoinRun.OWNER);
    }

    /// All rows, in their order.
    BuildRows read(Rows rows) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        HeldPart[] parts = new HeldPart[lanes.count()];
        run.forEachLane(lanes.count(), lane -> {
            try (KeyedReader reader = new KeyedReader(
                    rows.read(lanes.from(lane), lanes.to(lane)),
                    spec.buildKeys(),
                    spec.buildTypes().size())) {
                parts[lane] = lane(reader);
            }
        });
        return stacked(parts);
    }

    private HeldPart lane(KeyedReader reader) {
        List<DataType> types = spec.heldTypes();
        List<ColumnBuffer> buffers = types.stream().map(ColumnBuffer::of).toList();
        int rows = 0;
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
            if (batch.rows() == 0) {
                continue;
            }
            long bytes = 0;
            for (int i = 0; i < types.size(); i++) {
                Vector column = reader.column(batch, i);
                buffers.get(i).append(column);
                bytes += Footprint.of(column);
            }
            rows = Math.addExact(rows, batch.rows());
            reserve(bytes + KeyIndexes.bytes(batch.rows()));
        }
        return new HeldPart(buffers.stream().map(ColumnBuffer::vector).toArray(Vector[]::new), rows);
    }

    private void reserve(long bytes) {
        synchronized (held) {
            held.grow(bytes);
            run.metrics().holds(held.held());
        }
    }

    private BuildRows stacked(HeldPart[] parts) {
        List<DataType> types = spec.heldTypes();
        long rows = Arrays.stream(parts).mapToLong(HeldPart::rows).sum();
        if (rows > Integer.MAX_VALUE - 8) {
            throw new ResourceException("A join would hold " + rows + " rows of one side in memory, more than "
                    + (Integer.MAX_VALUE - 8) + ": give it less with --memory, so that it works in parts.");
        }
        Vector[] columns = new Vector[types.size()];
        run.forEachLane(columns.length, column -> {
            List<Vector> pieces = new ArrayList<>();
            for (HeldPart part : parts) {
                pieces.add(part.columns()[column]);
            }
            columns[column] = Stacked.of(types.get(column), pieces);
        });
        return new BuildRows(types, columns, (int) rows);
    }
}
