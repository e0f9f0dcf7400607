package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.PrimitiveType;

/// The types of `IN`.
public final class MembershipTyping {

    private MembershipTyping() {}

    /// Whether a value is among others: a list of literals of its type, or comparisons where some are no literals.
    public static Expression in(Expression input, List<Expression> values) {
        if (values.isEmpty()) {
            return Literals.FALSE;
        }
        if (!values.stream().allMatch(Literal.class::isInstance)) {
            return values.stream()
                    .map(value -> FunctionTyping.call(Function.EQUAL, List.of(input, value)))
                    .reduce((left, right) -> FunctionTyping.call(Function.OR, List.of(left, right)))
                    .orElseThrow();
        }
        List<Expression> all = new ArrayList<>(values);
        all.addFirst(input);
        List<Expression> aligned = Coercion.align(all)
                .filter(operands -> !operands.getFirst().type().nested())
                .orElseThrow(() -> new QueryException("The values " + values + " cannot be compared with " + input
                        + ", which is " + input.type() + "."));
        if (!aligned.stream().skip(1).allMatch(Literal.class::isInstance)) {
            throw new QueryException(
                    "The values " + values + " have no common type with " + input + ", which is " + input.type() + ".");
        }
        List<Literal> literals =
                aligned.stream().skip(1).map(Literal.class::cast).distinct().toList();
        return aligned.getFirst().type() == PrimitiveType.NULL
                ? Literals.ofNull(PrimitiveType.BOOLEAN)
                : new InList(aligned.getFirst(), literals);
    }
}
