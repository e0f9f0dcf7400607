package org.millrace.plan.expr;

import org.millrace.vectors.DataType;

/// A conversion.
///
/// @param input  what is converted
/// @param type   the type to convert to
/// @param trying whether a value that cannot be converted becomes null instead of an error
public record CastExpr(Expr input, DataType type, boolean trying) implements Expr {

    @Override
    public String toString() {
        return (trying ? "try_cast(" : "cast(") + input + " AS " + type + ")";
    }
}
