package org.millrace.plan.typing;

import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;

/// Which types can be cast to which.
public final class CastTyping {

    private CastTyping() {}

    /// The value as another type: a cast where one is needed; an error where there is none.
    public static Expression cast(Expression input, DataType type, boolean trying) {
        if (input.type().equals(type)) {
            return input;
        }
        if (input.type() == PrimitiveType.NULL) {
            return Literals.ofNull(type);
        }
        if (!possible(input.type(), type)) {
            throw new QueryException("There is no cast of " + input.type() + " to " + type + ": " + input + ".");
        }
        return new Cast(input, type, trying);
    }

    /// Text converts to and from every flat type; numbers and truth values among each other; dates, timestamps and
    /// times among each other where one is part of the other; binary only to and from text.
    private static boolean possible(DataType from, DataType to) {
        if (from.equals(to) || from == PrimitiveType.NULL) {
            return true;
        }
        if (to == PrimitiveType.NULL) {
            return false;
        }
        if (from.nested() || to.nested()) {
            return nested(from, to);
        }
        if (from == PrimitiveType.STRING || to == PrimitiveType.STRING) {
            return true;
        }
        if (from.temporal() && to.temporal()) {
            return to != PrimitiveType.TIME || from != PrimitiveType.DATE ? from != PrimitiveType.TIME : false;
        }
        return number(from) && number(to);
    }

    /// Lists and structs convert part by part, and to text.
    private static boolean nested(DataType from, DataType to) {
        if (from instanceof ListType first && to instanceof ListType second) {
            return possible(first.element().type(), second.element().type());
        }
        if (from instanceof StructType first && to instanceof StructType second) {
            boolean fits = first.fields().size() == second.fields().size();
            for (int i = 0; fits && i < first.fields().size(); i++) {
                fits = possible(
                        first.fields().get(i).type(), second.fields().get(i).type());
            }
            return fits;
        }
        return to == PrimitiveType.STRING;
    }

    private static boolean number(DataType type) {
        return type.numeric() || type == PrimitiveType.BOOLEAN;
    }
}
