package org.millrace.engine.join;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.report.Holding;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// A join: the build side is held, the probe side streams past it in its order. The matches of a probe row come
/// in the order of the build side; build rows that come out without a match follow at the end, in their order.
///
/// @param probe the side that streams
/// @param build the side that is held
/// @param spec  what is done
/// @param text  the join for people
public record Joining(Operator probe, Operator build, JoinSpec spec, String text) implements Operator {

    @Override
    public Schema schema() {
        return spec.schema();
    }

    @Override
    public List<Operator> inputs() {
        return List.of(probe, build);
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public Holding holding() {
        return Holding.HOLDS_ONE_INPUT;
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows held = build.open(run, depth + 1);
        JoinRun join = new JoinRun(run, metrics);
        BuildRows rows = new BuildReading(spec, join).read(held);
        BuildSide side = new BuildSide(rows, index(rows, join), marks(rows));
        Rows streamed = probe.open(run, depth + 1);
        return new MeasuredRows(new JoinedRows(spec, side, streamed, join), metrics, run);
    }

    private @Nullable KeyIndex index(BuildRows rows, JoinRun run) {
        JoinKeys keys = spec.buildKeys();
        if (keys.size() == 0) {
            return null;
        }
        Vector[] columns = new Vector[keys.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.column(keys.columns()[i]);
        }
        return KeyIndexes.of(columns, rows.rows(), keys.nullSafe(), run);
    }

    private @Nullable Marks marks(BuildRows rows) {
        return spec.shape().givesBuildRows() ? new Marks(rows.rows()) : null;
    }
}
