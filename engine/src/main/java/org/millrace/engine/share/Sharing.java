package org.millrace.engine.share;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.report.Holding;
import org.millrace.vectors.Schema;

/// One of several places of a plan that read the same rows. Whichever is opened first computes them, before it returns;
/// all of them read what is kept. Operators are opened one after the other by one thread, so that nobody waits for
/// rows that need what the waiting one has.
///
/// @param number tells what is shared from what else is shared in the plan
/// @param input  where the rows come from; each place has an input of its own, of which only one is ever opened
public record Sharing(int number, Operator input) implements Operator {

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
        return "Shared " + number;
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        return own.rows() * own.rowBytes();
    }

    @Override
    public Holding holding() {
        return Holding.HOLDS_INPUT;
    }

    @Override
    public OptionalInt knownPieces() {
        return input.knownPieces();
    }

    @Override
    public OptionalLong knownRows() {
        return input.knownRows();
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        Once once = run.shared(new Key(number), Once.class, Once::new);
        Rows rows = once.rows(this, run, depth);
        return new MeasuredRows(rows, run.operator(label(), depth), run);
    }

    private Rows kept(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operatorOfAll(label(), depth);
        RowKeeping keeping = new RowKeeping(input, run, metrics);
        return keeping.keep(input.open(run, metrics.depth() + 1));
    }

    /// What places with the same number find each other by.
    private record Key(int number) {}

    /// The rows of all places with the same number. Thread-safe.
    private static final class Once {

        // Guarded by this: null until the first place is opened.
        private @Nullable Rows rows;

        synchronized Rows rows(Sharing first, QueryRun run, int depth) {
            Rows known = rows;
            if (known == null) {
                known = first.kept(run, depth);
                rows = known;
            }
            return known;
        }
    }
}
