package org.millrace.engine.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.Footprint;
import org.millrace.engine.run.Lanes;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.engine.spill.BatchFile;
import org.millrace.memory.Reservation;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Vector;

/// Reads all rows of an operator and keeps them: in memory as long as the budget grants it, the rest in a file. Which
/// rows are where changes nothing about them or their order. Used once.
final class RowKeeping {

    private static final String OWNER = "shared rows";

    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final List<DataType> types;
    private final Reservation memory;

    // Guarded by this: null while everything is in memory.
    private @Nullable BatchFile file;

    /// To be made before the operator is opened, so that all who share the budget are known.
    RowKeeping(Operator input, QueryRun run, OperatorMetrics metrics) {
        this.run = run;
        this.metrics = metrics;
        this.types = input.schema().fields().stream().map(Field::type).toList();
        this.memory = run.spillable(OWNER);
    }

    /// The same rows in the same pieces, to be read any number of times by any number of threads.
    Rows keep(Rows rows) {
        List<List<KeptBatch>> pieces = new ArrayList<>(Collections.nCopies(rows.pieces(), List.of()));
        long[] counts = new long[rows.pieces()];
        Lanes lanes = Lanes.forMerging(rows.pieces());
        run.forEachLane(metrics, lanes.count(), lane -> {
            Lane kept = new Lane(rows);
            for (int piece = lanes.from(lane); piece < lanes.to(lane); piece++) {
                pieces.set(piece, kept.piece(piece));
                counts[piece] = kept.rows;
            }
        });
        if (memory.held() == 0) {
            memory.close();
        }
        return new KeptRows(pieces, counts, begun() == null);
    }

    private synchronized @Nullable BatchFile begun() {
        return file;
    }

    private synchronized BatchFile file() {
        BatchFile known = file;
        if (known == null) {
            known = BatchFile.create(run, OWNER, types, metrics);
            file = known;
        }
        return known;
    }

    /// Consecutive pieces, by one thread.
    private final class Lane {

        private final Rows input;
        private final Set<Vector> dictionaries = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean refused;

        /// Of the last piece.
        private long rows;

        Lane(Rows input) {
            this.input = input;
        }

        List<KeptBatch> piece(int piece) {
            List<KeptBatch> kept = new ArrayList<>();
            rows = 0;
            try (BatchReader reader = input.read(piece, piece + 1)) {
                for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                    if (batch.rows() > 0) {
                        kept.add(keep(batch));
                        rows += batch.rows();
                    }
                }
            }
            return kept;
        }

        private KeptBatch keep(Batch batch) {
            if (!refused) {
                boolean lasting = (input.stable() || input.fresh()) && batch.selection() == null;
                Batch own = lasting ? batch : batch.copy();
                if (memory.tryGrow(lasting && input.stable() ? 0 : bytes(own))) {
                    metrics.holds(memory.held());
                    return new KeptBatch.InMemory(own);
                }
                refused = true;
            }
            BatchFile target = file();
            return new KeptBatch.InFile(target, target.append(batch));
        }

        /// The bytes of a batch with the dictionaries that the lane has not kept yet.
        private long bytes(Batch batch) {
            long bytes = Footprint.of(batch);
            for (int i = 0; i < batch.columns(); i++) {
                if (batch.raw(i) instanceof DictionaryVector coded && dictionaries.add(coded.dictionary())) {
                    bytes += Footprint.of(coded.dictionary());
                }
            }
            return bytes;
        }
    }
}
