package org.millrace.plan.typing;

import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The types of functions of bits. They work on 64 bits; an operand of fewer is widened with its sign, and the result
/// becomes as narrow as the widest operand, which only shifting to the left may find too narrow.
final class BitTyping {

    private BitTyping() {}

    static Expression call(Arguments arguments) {
        return switch (arguments.function()) {
            case BITWISE_NOT -> narrowed(arguments.between(1, 1), arguments.type(0));
            case BIT_COUNT -> count(arguments.between(1, 1));
            case SHIFT_LEFT, SHIFT_RIGHT -> narrowed(arguments.between(2, 2), arguments.type(0));
            default -> {
                arguments.between(2, 2);
                DataType left = arguments.type(0);
                DataType right = arguments.type(1);
                boolean integers = left.integer() && right.integer();
                yield narrowed(arguments, integers ? Coercion.widerInteger(left, right) : PrimitiveType.INT64);
            }
        };
    }

    private static Expression narrowed(Arguments arguments, DataType type) {
        Expression wide = arguments.callEach(PrimitiveType.INT64, arguments::asLong);
        return type == PrimitiveType.NULL ? wide : Coercion.to(wide, type);
    }

    private static Expression count(Arguments arguments) {
        Expression wide = arguments.asLong(0);
        long mask = switch (arguments.type(0)) {
            case PrimitiveType.INT8 -> 0xffL;
            case PrimitiveType.INT16 -> 0xffffL;
            case PrimitiveType.INT32 -> 0xffff_ffffL;
            default -> -1L;
        };
        Expression own = mask == -1L
                ? wide
                : new Arguments(Function.BITWISE_AND, java.util.List.of(wide, Literals.of(mask)))
                        .call(PrimitiveType.INT64, wide, Literals.of(mask));
        return arguments.call(PrimitiveType.INT64, own);
    }
}
