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
import org.millrace.vectors.PrimitiveType;
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
        List<Integer> others = IntStream.range(0, schema.size())
                .filter(i -> !keys.contains(i) || nested(schema, i))
                .boxed()
                .toList();
        HashAggregate groups = HashAggregate.firstRows(
                input,
                keys.stream().map(i -> NestedKeys.flat(column(schema, i))).toList(),
                others.stream().map(i -> column(schema, i)).toList(),
                fields(schema, keys, others),
                Evaluators::compile);
        List<Integer> places = IntStream.range(0, schema.size())
                .mapToObj(i -> others.contains(i) ? keys.size() + others.indexOf(i) : keys.indexOf(i))
                .toList();
        return groups.schema().size() == schema.size() && inOrder(places) ? groups : reordered(groups, places, schema);
    }

    private static boolean nested(Schema schema, int column) {
        return schema.field(column).type().nested();
    }

    private static Expression column(Schema schema, int index) {
        return new ColumnRef(index, schema.field(index));
    }

    private static Schema fields(Schema schema, List<Integer> keys, List<Integer> others) {
        List<Field> fields = new ArrayList<>();
        for (int key : keys) {
            Field field = schema.field(key);
            fields.add(field.type().nested() ? field.typed(PrimitiveType.BINARY) : field);
        }
        others.forEach(i -> fields.add(schema.field(i)));
        return new Schema(fields);
    }

    private static boolean inOrder(List<Integer> places) {
        return IntStream.range(0, places.size()).allMatch(i -> places.get(i) == i);
    }

    private static Operator reordered(HashAggregate groups, List<Integer> places, Schema schema) {
        List<CompiledExpression> columns = places.stream()
                .map(place -> Evaluators.compile(column(groups.schema(), place)))
                .toList();
        return new Projecting(groups, columns, schema);
    }
}
