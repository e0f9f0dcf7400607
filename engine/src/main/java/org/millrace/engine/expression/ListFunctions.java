package org.millrace.engine.expression;

import java.util.List;
import java.util.stream.IntStream;
import org.millrace.errors.DefectException;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.compare.OrderedBytes;
import org.millrace.kernels.lists.ListAggregates;
import org.millrace.kernels.lists.ListKernel;
import org.millrace.kernels.lists.ListMaking;
import org.millrace.kernels.lists.ListMembers;
import org.millrace.kernels.lists.ListOrdering;
import org.millrace.kernels.lists.ListSlice;
import org.millrace.kernels.lists.Ranges;
import org.millrace.kernels.lists.TextLists;
import org.millrace.kernels.time.TimeUnit;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.DataType;

/// The kernels of functions that take or give whole lists and structs.
final class ListFunctions {

    private ListFunctions() {}

    /// The evaluator of a call of one of these functions.
    static Evaluator of(Call call, ExpressionCompiler compiler) {
        List<Expression> operands = switch (call.function()) {
            case LIST_SORT -> call.operands().subList(0, 1);
            case TIME_RANGE, TIME_SERIES -> call.operands().subList(1, 4);
            case ORDER_KEY -> everySecond(call.operands());
            default -> call.operands();
        };
        return new ListEvaluator(
                kernel(call),
                operands.stream().map(compiler::operand).toArray(Evaluator[]::new),
                operands.toArray(Expression[]::new),
                call);
    }

    private static List<Expression> everySecond(List<Expression> operands) {
        return IntStream.range(0, operands.size() / 2)
                .mapToObj(i -> operands.get(2 * i))
                .toList();
    }

    /// The literals among the operands say how each value is ordered.
    private static ListKernel orderKey(Call call) {
        int keys = call.operands().size() / 2;
        boolean[] descending = new boolean[keys];
        boolean[] nullsFirst = new boolean[keys];
        for (int i = 0; i < keys; i++) {
            descending[i] = text(call, 2 * i + 1).startsWith("desc");
            nullsFirst[i] = text(call, 2 * i + 1).endsWith("first");
        }
        OrderedBytes bytes = new OrderedBytes();
        VectorBuffer out = new VectorBuffer(call.type());
        return (operands, rows) -> {
            out.start(rows);
            bytes.keys(operands, descending, nullsFirst, rows, out);
            return out.vector();
        };
    }

    private static ListKernel kernel(Call call) {
        DataType type = call.type();
        return switch (call.function()) {
            case LIST_VALUE -> ListMaking.value(type);
            case STRUCT_PACK -> ListMaking.struct(type);
            case LIST_SLICE -> new ListSlice();
            case LIST_CONCAT -> ListMaking::concat;
            case FLATTEN -> ListMaking::flatten;
            case LIST_POSITION -> ListMembers::position;
            case LIST_HAS_ANY -> ListMembers::hasAny;
            case LIST_HAS_ALL -> ListMembers::hasAll;
            case LIST_SORT ->
                ListOrdering.sort(text(call, 1).equals("desc"), text(call, 2).equals("nulls first"));
            case LIST_REVERSE -> ListOrdering::reverse;
            case LIST_DISTINCT -> ListOrdering::distinct;
            case LIST_SUM -> ListAggregates.sum(type);
            case LIST_MEAN -> ListAggregates::mean;
            case LIST_MIN -> ListAggregates.extreme(false);
            case LIST_MAX -> ListAggregates.extreme(true);
            case LIST_COUNT -> ListAggregates::count;
            case LIST_JOIN -> TextLists::join;
            case STRING_SPLIT -> TextLists.split(type);
            case REGEXP_SPLIT -> TextLists.matches(type, true);
            case REGEXP_EXTRACT_ALL -> TextLists.matches(type, false);
            case ORDER_KEY -> orderKey(call);
            case RANGE, SERIES -> Ranges.ofNumbers(type, call.function() == Function.SERIES);
            case TIME_RANGE, TIME_SERIES -> {
                TimeUnit unit = KernelChoice.constant(TimeUnit.class, KernelChoice.unit(call), call);
                yield Ranges.ofMoments(type, unit, call.function() == Function.TIME_SERIES);
            }
            default -> throw new DefectException(call.function() + " is no function of lists.");
        };
    }

    private static String text(Call call, int operand) {
        return String.valueOf(((Literal) call.operands().get(operand)).object());
    }
}
