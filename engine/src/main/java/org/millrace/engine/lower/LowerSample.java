package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.Filtering;
import org.millrace.engine.operator.Numbering;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.sort.Sorting;
import org.millrace.engine.sort.TopK;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.SortKey;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Samples: each row draws a number. A share of the rows are those that draw a small one; a number of rows are those
/// that draw the least, put back in order.
final class LowerSample {

    private LowerSample() {}

    static Operator lower(Sample sample) {
        Numbering rows = new Numbering(Lowering.lower(sample.input()), sample.seed());
        Operator chosen = switch (sample.method()) {
            case BERNOULLI -> share(rows, sample.amount());
            case RESERVOIR -> number(rows, sample.rows());
        };
        return without(chosen, sample.schema());
    }

    private static Operator share(Numbering rows, double share) {
        long below = (long) Math.ceil(Math.scalb(share, Numbering.DRAWN_BITS));
        Expression few =
                new Call(Function.LESS, List.of(drawn(rows.schema()), Literals.of(below)), PrimitiveType.BOOLEAN);
        return new Filtering(rows, Evaluators.condition(few));
    }

    private static Operator number(Numbering rows, long count) {
        SortKey place = key(place(rows.schema()));
        List<SortKey> least = List.of(key(drawn(rows.schema())), place);
        Operator chosen = TopK.of(rows, LowerSort.columns(least), 0, count, null);
        return new Sorting(chosen, LowerSort.columns(List.of(place)));
    }

    private static SortKey key(Expression expression) {
        return new SortKey(expression, false, false);
    }

    private static ColumnRef place(Schema schema) {
        int index = schema.size() - Numbering.ADDED;
        return new ColumnRef(index, schema.field(index));
    }

    private static ColumnRef drawn(Schema schema) {
        int index = schema.size() - 1;
        return new ColumnRef(index, schema.field(index));
    }

    private static Operator without(Operator chosen, Schema schema) {
        List<CompiledExpression> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            columns.add(Evaluators.compile(new ColumnRef(i, schema.field(i))));
        }
        return new Projecting(chosen, columns, schema);
    }
}
