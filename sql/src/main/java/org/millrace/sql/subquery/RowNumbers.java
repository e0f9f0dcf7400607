package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.expression.WindowFrame;
import org.millrace.plan.expression.WindowFunction;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Window;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.vectors.PrimitiveType;

/// Numbers rows.
public final class RowNumbers {

    private RowNumbers() {}

    /// A relation with the number of each row, from 1, in its partition as last column.
    public static Relation numbered(Relation input, List<Expression> partition, List<SortKey> order) {
        WindowCall number = new WindowCall.FunctionOver(
                WindowFunction.ROW_NUMBER, List.of(), false, WindowFrame.WHOLE, PrimitiveType.INT64);
        return new Window(input, partition, order, List.of(new NamedWindowCall("row_number", number)));
    }

    /// The rows with these numbers for each outer row, in the order of the sort that they come from.
    static Flat between(Flat input, long offset, long count) {
        List<Expression> partition = new ArrayList<>();
        input.matches().forEach(match -> partition.add(input.column(match.position())));
        boolean sorted = input.relation() instanceof Sort;
        Relation rows = input.relation() instanceof Sort sort ? sort.input() : input.relation();
        List<SortKey> order = input.relation() instanceof Sort sort ? sort.keys() : List.of();
        Relation numbered = numbered(sorted ? rows : input.relation(), partition, order);
        int last = numbered.schema().size() - 1;
        Expression number = new ColumnRef(last, numbered.schema().field(last));
        Expression after = FunctionTyping.call(Function.GREATER, List.of(number, Literals.of(offset)));
        long end = count > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + count;
        Expression until = FunctionTyping.call(Function.LESS_OR_EQUAL, List.of(number, Literals.of(end)));
        return new Flat(
                new Filter(numbered, FunctionTyping.call(Function.AND, List.of(after, until))),
                input.width(),
                input.matches(),
                null);
    }
}
