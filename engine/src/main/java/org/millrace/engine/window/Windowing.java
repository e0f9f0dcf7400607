package org.millrace.engine.window;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.engine.sort.SortColumn;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Window;
import org.millrace.vectors.Schema;

/// All rows with the values of window functions. The input must be ordered by the partition's keys and the order keys;
/// its order stays.
///
/// Readers of different pieces work on different partitions at the same time. A reader holds the rows that frames still
/// need and no more: one large partition streams where frames are bounded or begin with the partition, and is held in a
/// file beyond the budget where a function must know the partition's end first.
///
/// @param input  sorted rows
/// @param spec   what is computed
/// @param schema the columns of the input and then the functions
/// @param text   the functions for people
public record Windowing(Operator input, WindowSpec spec, Schema schema, String text) implements Operator {

    /// The window functions of a relation over rows that are sorted for it.
    ///
    /// @param partition the partition's keys
    /// @param order     the order keys
    /// @param compile   prepares an expression over the input's columns
    public static Windowing of(
            Operator sorted,
            Window window,
            List<SortColumn> partition,
            List<SortColumn> order,
            Function<Expression, CompiledExpression> compile) {
        String calls = window.calls().stream().map(NamedWindowCall::toString).collect(Collectors.joining(", "));
        String keys = Stream.of(list(" partition by ", partition), list(" order by ", order))
                .collect(Collectors.joining());
        return new Windowing(sorted, WindowSpec.of(window, partition, order, compile), window.schema(), calls + keys);
    }

    private static String list(String before, List<SortColumn> keys) {
        return keys.isEmpty()
                ? ""
                : before + keys.stream().map(SortColumn::toString).collect(Collectors.joining(", "));
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Window " + text;
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        return WindowNeeds.bytes(spec, given.getFirst(), threads);
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
        OperatorMetrics metrics = run.operator(label(), depth);
        WindowMemory memory = new WindowMemory(run, metrics);
        Rows sorted = input.open(run, depth + 1);
        return new MeasuredRows(new WindowRows(spec, sorted, run, metrics, memory), metrics, run);
    }
}
