package org.millrace.engine.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.sort.SortColumn;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Window;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Schema;

/// What a window operator computes. A page has the columns of the input first and the inputs of the functions after
/// them.
///
/// @param schema    the columns of the input
/// @param partition the partition's keys
/// @param order     the order keys
/// @param inputs    the further columns of a page
/// @param calls     the functions
/// @param rangeKey  the page's column that distances of RANGE frames are measured in; NONE where there are none
public record WindowSpec(
        Schema schema,
        List<SortColumn> partition,
        List<SortColumn> order,
        List<InputColumn> inputs,
        List<PlannedCall> calls,
        int rangeKey) {

    /// Plans the calls of a relation.
    ///
    /// @param compile prepares an expression over the input's columns
    static WindowSpec of(
            Window window,
            List<SortColumn> partition,
            List<SortColumn> order,
            Function<Expression, CompiledExpression> compile) {
        Planner planner = new Planner(window.input().schema(), compile);
        List<PlannedCall> calls = window.calls().stream()
                .map(NamedWindowCall::call)
                .map(planner::plan)
                .toList();
        boolean ranges =
                window.calls().stream().anyMatch(named -> measures(named.call().frame()));
        int key = ranges ? planner.column(window.order().getFirst().expression(), null) : PlannedCall.NONE;
        return new WindowSpec(window.input().schema(), partition, order, planner.columns, calls, key);
    }

    private static boolean measures(WindowFrame frame) {
        return frame.unit() == WindowFrame.Unit.RANGE
                && (frame.start().offset() != null || frame.end().offset() != null);
    }

    /// The types of a page's columns.
    List<DataType> pageTypes() {
        List<DataType> types = new ArrayList<>();
        schema.fields().forEach(field -> types.add(field.type()));
        inputs.forEach(input -> types.add(input.expression().type()));
        return types;
    }

    /// Gives inputs their places; equal ones share one.
    private static final class Planner {

        private final Schema schema;
        private final Function<Expression, CompiledExpression> compile;
        private final List<List<@Nullable Expression>> known = new ArrayList<>();
        private final List<InputColumn> columns = new ArrayList<>();

        Planner(Schema schema, Function<Expression, CompiledExpression> compile) {
            this.schema = schema;
            this.compile = compile;
        }

        PlannedCall plan(WindowCall call) {
            return switch (call) {
                case WindowCall.FunctionOver function -> function(function);
                case WindowCall.AggregateOver over -> aggregate(over);
            };
        }

        private PlannedCall function(WindowCall.FunctionOver over) {
            return switch (over.function()) {
                case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST, NTILE ->
                    new PlannedCall(over, PlannedCall.NONE, PlannedCall.NONE);
                case FIRST_VALUE, LAST_VALUE, NTH_VALUE ->
                    new PlannedCall(over, column(over.arguments().getFirst(), null), PlannedCall.NONE);
                case LAG, LEAD ->
                    new PlannedCall(
                            over,
                            column(over.arguments().getFirst(), null),
                            otherwise(over.arguments().getLast()));
            };
        }

        private int otherwise(Expression value) {
            return value instanceof Literal literal && literal.isNull() ? PlannedCall.NONE : column(value, null);
        }

        private PlannedCall aggregate(WindowCall.AggregateOver over) {
            Expression filter = over.aggregate().filter();
            if (over.aggregate().arguments().isEmpty()) {
                int rows = filter == null ? PlannedCall.NONE : column(Literals.TRUE, filter);
                return new PlannedCall(over, rows, PlannedCall.NONE);
            }
            Expression argument = over.aggregate().arguments().getFirst();
            if (filter != null && takesNulls(over.aggregate().function())) {
                return new PlannedCall(over, column(argument, null), column(filter, null));
            }
            return new PlannedCall(over, column(argument, filter), PlannedCall.NONE);
        }

        /// Whether a row without a value is more than no row.
        private static boolean takesNulls(AggregateFunction function) {
            return function == AggregateFunction.LIST || function == AggregateFunction.SINGLE;
        }

        int column(Expression expression, @Nullable Expression filter) {
            if (filter == null && expression instanceof ColumnRef column) {
                return column.index();
            }
            List<@Nullable Expression> wanted = new ArrayList<>();
            wanted.add(expression);
            wanted.add(filter);
            int index = known.indexOf(wanted);
            if (index < 0) {
                index = known.size();
                known.add(wanted);
                columns.add(new InputColumn(compile.apply(expression), filter == null ? null : compile.apply(filter)));
            }
            return schema.size() + index;
        }
    }
}
