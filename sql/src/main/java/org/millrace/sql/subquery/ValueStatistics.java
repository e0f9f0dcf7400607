package org.millrace.sql.subquery;

import java.util.List;
import java.util.function.Supplier;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.vectors.PrimitiveType;

/// What decides a comparison with ANY or ALL of some values, with SQL's logic of three values.
///
/// @param all      how many there are, missing ones included
/// @param there    how many are not missing
/// @param least    the least of them
/// @param greatest the greatest of them
public record ValueStatistics(Expression all, Expression there, Expression least, Expression greatest) {

    /// The elements of a list.
    public static ValueStatistics ofList(Expression list) {
        return new ValueStatistics(
                call(Function.LIST_LENGTH, list),
                call(Function.LIST_COUNT, list),
                call(Function.LIST_MIN, list),
                call(Function.LIST_MAX, list));
    }

    /// `value operator ANY|ALL (values)`.
    ///
    /// @param value    of the type of the values
    /// @param operator a comparison
    /// @param every    whether ALL
    /// @param found    whether the value is one of them
    public Expression quantified(Expression value, Function operator, boolean every, Supplier<Expression> found) {
        return switch (operator) {
            case NOT_EQUAL -> call(Function.NOT, quantified(value, Function.EQUAL, !every, found));
            case EQUAL -> {
                Expression only = call(Function.AND, call(operator, value, least), call(operator, value, greatest));
                yield every ? decide(call(Function.NOT, only), false, value) : decide(found.get(), true, value);
            }
            case LESS, LESS_OR_EQUAL -> ordered(call(operator, value, every ? least : greatest), every, value);
            case GREATER, GREATER_OR_EQUAL -> ordered(call(operator, value, every ? greatest : least), every, value);
            default -> throw new QueryException(operator.spelling() + " cannot stand before ANY or ALL.");
        };
    }

    private Expression ordered(Expression holds, boolean every, Expression value) {
        return every ? decide(call(Function.NOT, holds), false, value) : decide(holds, true, value);
    }

    private static Expression call(Function function, Expression... operands) {
        return FunctionTyping.call(function, List.of(operands));
    }

    /// The result where one comparison decides.
    ///
    /// @param deciding whether some value gives the result at once
    /// @param result   that result; without values it is the other one
    private Expression decide(Expression deciding, boolean result, Expression value) {
        Expression unknown = call(Function.OR, call(Function.IS_NULL, value), call(Function.GREATER, all, there));
        return new Case(
                List.of(
                        new Case.Branch(call(Function.EQUAL, all, Literals.of(0L)), Literals.of(!result)),
                        new Case.Branch(deciding, Literals.of(result)),
                        new Case.Branch(unknown, Literals.ofNull(PrimitiveType.BOOLEAN))),
                Literals.of(!result));
    }
}
