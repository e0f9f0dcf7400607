package org.millrace.engine.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.ReadAhead;
import org.millrace.engine.run.Rows;
import org.millrace.kernels.hash.Hash;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// All rows with two more int64 columns: how many rows come before this one, and a number from 0 to 2^53 (exclusive)
/// that is drawn from that place and a seed. As one piece, because a place is known only after all rows before it have
/// been counted; later pieces of the input are read ahead by other workers.
///
/// @param input where rows come from
/// @param seed  another one draws other numbers
public record Numbering(Operator input, long seed) implements Operator {

    /// How many further columns there are.
    public static final int ADDED = 2;

    /// The drawn numbers are below two to the power of this, so that a double holds each.
    public static final int DRAWN_BITS = 53;

    @Override
    public Schema schema() {
        List<Field> fields = new ArrayList<>(input.schema().fields());
        fields.add(new Field("place", PrimitiveType.INT64, false));
        fields.add(new Field("drawn", PrimitiveType.INT64, false));
        return new Schema(fields);
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Number rows and draw with seed " + seed;
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalLong knownRows() {
        return input.knownRows();
    }

    @Override
    public OptionalInt knownPieces() {
        return OptionalInt.of(1);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        return rows.pieces() == 0 ? Rows.EMPTY : new MeasuredRows(new OnePiece(rows, run, metrics, seed), metrics, run);
    }

    private record OnePiece(Rows rows, QueryRun run, OperatorMetrics metrics, long seed) implements Rows {

        @Override
        public int pieces() {
            return 1;
        }

        @Override
        public BatchReader read(int from, int to) {
            return new Reader(new ReadAhead(rows, run, metrics), Hash.of(seed));
        }
    }

    private static final class Reader implements BatchReader {

        private final BatchReader input;
        private final long start;
        private long next;

        Reader(BatchReader input, long start) {
            this.input = input;
            this.start = start;
        }

        @Override
        public @Nullable Batch next() {
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            int count = batch.rows();
            long[] places = new long[count];
            long[] drawn = new long[count];
            for (int i = 0; i < count; i++) {
                places[i] = next + i;
                drawn[i] = Hash.combine(start, next + i) >>> Long.SIZE - DRAWN_BITS;
            }
            next += count;
            return extended(batch, places, drawn);
        }

        private static Batch extended(Batch batch, long[] places, long[] drawn) {
            int columns = batch.columns();
            Vector[] all = new Vector[columns + ADDED];
            for (int i = 0; i < columns; i++) {
                all[i] = batch.column(i);
            }
            all[columns] = new LongVector(PrimitiveType.INT64, places, places.length);
            all[columns + 1] = new LongVector(PrimitiveType.INT64, drawn, drawn.length);
            return Batch.of(batch.rows(), all);
        }

        @Override
        public void close() {
            input.close();
        }
    }
}
