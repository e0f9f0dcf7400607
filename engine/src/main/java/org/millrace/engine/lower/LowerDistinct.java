package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.engine.aggregate.HashAggregate;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Projecting;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Distinct;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Distinct rows are groups: the first row of each.
final class LowerDistinct {

    private LowerDistinct() {}

    static Operator lower(Distinct distinct) {
        Operator input = Lowering.lower(distinct.input());
        Schema schema = input.schema();
        List<Integer> keys = distinct.columns().isEmpty()
                ? IntStream.range(0, schema.size()).boxed().toList()
                : distinct.columns();
        List<Integer> order = new ArrayList<>(keys);
        IntStream.range(0, schema.size()).filter(i -> !keys.contains(i)).forEach(order::add);
        List<Expression> columns = order.stream()
                .map(i -> (Expression) new ColumnRef(i, schema.field(i)))
                .toList();
        List<Field> fields = order.stream().map(schema::field).toList();
        HashAggregate groups = HashAggregate.firstRows(
                input,
                columns.subList(0, keys.size()),
                columns.subList(keys.size(), columns.size()),
                new Schema(fields),
                Evaluators::compile);
        return keys.size() == schema.size() && order.equals(keys) && inOrder(order)
                ? groups
                : reordered(groups, order, schema);
    }

    private static boolean inOrder(List<Integer> order) {
        return IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
    }

    private static Operator reordered(HashAggregate groups, List<Integer> order, Schema schema) {
        List<CompiledExpression> columns = IntStream.range(0, schema.size())
                .mapToObj(i -> {
                    int place = order.indexOf(i);
                    return Evaluators.compile(
                            new ColumnRef(place, groups.schema().field(place)));
                })
                .toList();
        return new Projecting(groups, columns, schema);
    }
}
