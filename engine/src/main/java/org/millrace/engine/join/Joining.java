package org.millrace.engine.join;

import java.util.List;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.memory.Reservation;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.report.Holding;
import org.millrace.vectors.Schema;

/// A join: the build side is held, the probe side streams past it in its order. The matches of a probe row come
/// in the order of the build side; build rows that come out without a match follow at the end, in their order.
///
/// @param probe the side that streams
/// @param build the side that is held
/// @param spec  what is done
/// @param bounds lead to scans below the probe side that may leave out what matches nothing
/// @param schema the result
/// @param text  the join for people
public record Joining(
        Operator probe, Operator build, JoinSpec spec, List<ProbeBound> bounds, Schema schema, String text)
        implements Operator {

    /// What the index takes for each row that is held.
    private static final double INDEX_BYTES = 16;

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
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        RelationEstimate held = given.getLast();
        return held.rows() * (held.rowBytes() + INDEX_BYTES);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        JoinRun join = new JoinRun(run, metrics, false);
        Reservation memory = run.spillable(JoinRun.OWNER);
        BuildSurvey survey = BuildSurvey.of(bounds, spec);
        HeldRows held = new BuildReading(spec, survey, join, memory).read(build.open(run, depth + 1));
        survey.tell(held, join);
        Rows rows = switch (held) {
            case HeldRows.InMemory(BuildRows all) -> {
                BuildSide side = BuildSide.of(all, spec, join, memory::tryGrow);
                yield new JoinedRows(spec, side, probe.open(run, depth + 1), join);
            }
            case HeldRows.InFiles files -> new SpilledJoin(spec, join, memory, files).join(probe.open(run, depth + 1));
        };
        return new MeasuredRows(rows, metrics, run);
    }
}
