package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.function.UserAggregate;
import org.millrace.plan.function.UserFunction;
import org.millrace.plan.function.VectorFunction;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;

/// The typed form of aggregates that users wrote.
final class UserAggregateTyping {

    private UserAggregateTyping() {}

    static AggregateCall bind(AggregateExpr aggregate, Binder binder) {
        UserAggregate<?> function = Objects.requireNonNull(aggregate.user());
        List<Expression> values =
                UserFunctionTyping.converted(function, function.arguments(), binder.bindAll(aggregate.arguments()));
        if (aggregate.onlyDistinct()
                && (values.size() > 1 || values.getFirst().type().nested())) {
            throw new QueryException(
                    "Only an aggregate of one value that is no list or struct can be distinct, not " + aggregate + ".");
        }
        Expr condition = aggregate.filter();
        return new AggregateCall(
                AggregateFunction.USER,
                List.of(values.size() == 1 ? values.getFirst() : together(values)),
                aggregate.onlyDistinct(),
                condition == null ? null : binder.condition(condition),
                null,
                function.result(),
                function);
    }

    /// Several values as one, because an aggregate has one argument.
    private static Expression together(List<Expression> values) {
        List<DataType> types = values.stream().map(Expression::type).toList();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            fields.add(new Field("argument" + (i + 1), types.get(i)));
        }
        StructType struct = new StructType(fields);
        return UserCall.of(new UserFunction("row", types, struct, true, new StructOfColumns(struct)), values);
    }

    /// Makes structs of columns. Equal ones make the same, so that equal aggregates are equal.
    private record StructOfColumns(StructType type) implements Supplier<VectorFunction> {

        @Override
        public VectorFunction get() {
            return (columns, rows) -> new StructVector(type, Arrays.asList(columns), rows, null);
        }
    }
}
