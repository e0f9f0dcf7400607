package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Lists and structs as keys: bytes of the same order take their place, so that no operator need know of them.
final class NestedKeys {

    private NestedKeys() {}

    /// The bytes of a nested value; any other expression as it is.
    static Expression flat(Expression key) {
        return key.type().nested() ? new Call(Function.SORT_KEY, List.of(key), PrimitiveType.BINARY) : key;
    }

    /// Whether something is grouped by nested values.
    static boolean within(Aggregate aggregate) {
        return aggregate.keys().stream().anyMatch(key -> key.expression().type().nested());
    }

    /// The same groups by bytes; the first value of each group, all of which are equal, is the key that comes out.
    static Project byBytes(Aggregate aggregate) {
        List<NamedExpression> keys = new ArrayList<>();
        List<NamedAggregate> results = new ArrayList<>(aggregate.aggregates());
        List<Integer> places = new ArrayList<>();
        for (NamedExpression key : aggregate.keys()) {
            boolean nested = key.expression().type().nested();
            places.add(nested ? aggregate.keys().size() + results.size() : keys.size());
            keys.add(new NamedExpression(key.name(), flat(key.expression())));
            if (nested) {
                results.add(new NamedAggregate(key.name(), first(key.expression())));
            }
        }
        for (int i = 0; i < aggregate.aggregates().size(); i++) {
            places.add(keys.size() + i);
        }
        Aggregate flat = new Aggregate(aggregate.input(), keys, results);
        return new Project(flat, references(flat.schema(), places));
    }

    private static AggregateCall first(Expression value) {
        return new AggregateCall(AggregateFunction.FIRST, List.of(value), false, null, null, value.type());
    }

    private static List<NamedExpression> references(Schema schema, List<Integer> places) {
        return places.stream()
                .map(place ->
                        new NamedExpression(schema.field(place).name(), new ColumnRef(place, schema.field(place))))
                .toList();
    }
}
