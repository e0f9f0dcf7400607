package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.ColumnBuffer;
import org.millrace.engine.columns.Stacked;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.Rows;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Reads the build side: lanes in parallel, each into buffers of its own, which are then put one behind the
/// other. Once the rows and their index do not fit into memory, everything goes to files. Used once.
final class BuildReading {

    private final JoinSpec spec;
    private final BuildSurvey survey;
    private final JoinRun run;
    private final Reservation memory;
    private final List<DataType> types;
    // Guarded by this: the lanes that are in memory, and the files once there are some.
    private HeldPart[] parts = {};
    private @Nullable PartitionedRows files;

    BuildReading(JoinSpec spec, BuildSurvey survey, JoinRun run, Reservation memory) {
        this.spec = spec;
        this.survey = survey;
        this.run = run;
        this.memory = memory;
        this.types = spec.heldTypes();
    }

    /// All rows, in their order.
    HeldRows read(Rows rows) {
        Lanes lanes = Lanes.forMerging(rows.pieces());
        parts = new HeldPart[lanes.count()];
        Arrays.fill(parts, HeldPart.NOTHING);
        long[] bases = new long[lanes.count() + 1];
        run.forEachLane(lanes.count(), lane -> {
            try (KeyedReader reader = new KeyedReader(
                    rows.read(lanes.from(lane), lanes.to(lane)),
                    spec.buildKeys(),
                    spec.buildTypes().size())) {
                bases[lane + 1] = new Lane(lane).read(reader);
            }
        });
        Arrays.parallelPrefix(bases, Long::sum);
        if (files() == null && !HeldPart.stackable(parts)) {
            beginFiles();
        }
        PartitionedRows target = files();
        if (target == null) {
            return new HeldRows.InMemory(stacked((int) bases[lanes.count()]));
        }
        run.forEachLane(lanes.count(), this::spill);
        return new HeldRows.InFiles(target, bases);
    }

    private synchronized @Nullable PartitionedRows files() {
        return files;
    }

    private synchronized PartitionedRows beginFiles() {
        PartitionedRows known = files;
        if (known == null) {
            known = new PartitionedRows(spec.spilledTypes(), 0, run);
            files = known;
        }
        return known;
    }

    /// Writes a lane that was read into memory.
    private void spill(int lane) {
        HeldPart part = take(lane);
        if (part.rows() > 0) {
            memory.shrink(part.reserved());
            RowSpiller spiller = new RowSpiller(beginFiles(), spec.buildKeys().nullSafe(), lane, memory);
            part.spill(spiller, spec.buildKeys(), Tags.first(lane));
            spiller.flush();
        }
    }

    private synchronized HeldPart take(int lane) {
        HeldPart part = parts[lane];
        parts[lane] = HeldPart.NOTHING;
        return part;
    }

    private synchronized void keep(int lane, HeldPart part) {
        parts[lane] = part;
    }

    private void spillFinished() {
        for (int lane = 0; lane < parts.length; lane++) {
            spill(lane);
        }
    }

    /// One lane while it is read.
    private final class Lane {

        private final int lane;
        private final BuildSurvey.Lane seen = survey.lane();
        private final List<ColumnBuffer> buffers =
                types.stream().map(ColumnBuffer::of).toList();
        private @Nullable RowSpiller spiller;
        private long rows;
        private long reserved;

        Lane(int lane) {
            this.lane = lane;
        }

        long read(KeyedReader reader) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                if (batch.rows() > 0) {
                    add(reader, batch);
                }
            }
            seen.end();
            RowSpiller writer = spiller;
            if (writer != null) {
                writer.flush();
            } else {
                keep(lane, new HeldPart(vectors(), (int) rows, reserved));
            }
            return rows;
        }

        private void add(KeyedReader reader, Batch batch) {
            Vector[] columns = new Vector[types.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = reader.column(batch, i);
            }
            seen.add(columns);
            int count = batch.rows();
            long bytes = HeldPart.bytesToIndex(columns, count);
            if (spiller == null && (files() != null || rows > HeldPart.MOST_ROWS || !memory.tryGrow(bytes))) {
                spiller = spillOwn();
                spillFinished();
            }
            RowSpiller writer = spiller;
            if (writer != null) {
                HeldPart.add(columns, count, writer, spec.buildKeys(), Tags.first(lane) + rows);
            } else {
                for (int i = 0; i < columns.length; i++) {
                    buffers.get(i).append(columns[i]);
                }
                reserved += bytes;
                run.metrics().holds(memory.held());
            }
            rows += count;
        }

        private RowSpiller spillOwn() {
            RowSpiller writer = new RowSpiller(beginFiles(), spec.buildKeys().nullSafe(), lane, memory);
            HeldPart part = new HeldPart(vectors(), (int) rows, reserved);
            memory.shrink(reserved);
            part.spill(writer, spec.buildKeys(), Tags.first(lane));
            buffers.forEach(ColumnBuffer::clear);
            return writer;
        }

        private Vector[] vectors() {
            return buffers.stream().map(ColumnBuffer::vector).toArray(Vector[]::new);
        }
    }

    private BuildRows stacked(int rows) {
        Vector[] columns = new Vector[types.size()];
        run.forEachLane(columns.length, column -> {
            List<Vector> pieces = new ArrayList<>();
            for (HeldPart part : parts) {
                if (part.rows() > 0) {
                    pieces.add(part.columns()[column]);
                }
            }
            columns[column] = Stacked.of(types.get(column), pieces);
        });
        Arrays.fill(parts, HeldPart.NOTHING);
        return new BuildRows(types, columns, rows);
    }
}
