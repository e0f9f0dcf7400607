package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.ReadAhead;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Schema;

/// Some consecutive rows, as one piece. Later pieces of the input are read ahead by other workers, each at most as
/// far as the limit reaches, and nothing more is read once there are enough rows.
///
/// @param input  where rows come from
/// @param offset how many rows are left out at the start
/// @param count  the most rows that follow
public record Limiting(Operator input, long offset, long count) implements Operator {

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Limit " + count + (offset == 0 ? "" : " after " + offset);
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalLong knownRows() {
        OptionalLong rows = input.knownRows();
        return rows.isEmpty() ? rows : OptionalLong.of(Math.clamp(rows.getAsLong() - offset, 0, count));
    }

    @Override
    public OptionalInt knownPieces() {
        return OptionalInt.of(1);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        return rows.pieces() == 0 || count == 0
                ? Rows.EMPTY
                : new MeasuredRows(new OnePiece(rows, run, metrics), metrics, run);
    }

    private final class OnePiece implements Rows {

        private final Rows rows;
        private final QueryRun run;
        private final OperatorMetrics metrics;

        OnePiece(Rows rows, QueryRun run, OperatorMetrics metrics) {
            this.rows = rows;
            this.run = run;
            this.metrics = metrics;
        }

        @Override
        public int pieces() {
            return 1;
        }

        @Override
        public BatchReader read(int from, int to) {
            long needed = offset > Long.MAX_VALUE - count ? Long.MAX_VALUE : offset + count;
            Rows capped = rows.transformed(reader -> new LimitedReader(reader, 0, needed));
            return new LimitedReader(new ReadAhead(capped, run, metrics), offset, count);
        }
    }
}
