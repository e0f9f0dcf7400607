package org.millrace.plan.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// A value that is the same in every row.
///
/// @param value a flat vector of one row, which may be null
public record Literal(Vector value) implements Expression {

    /// Refuses anything but one row.
    public Literal {
        if (value.length() != 1) {
            throw new IllegalArgumentException("A literal is one row, not " + value.length() + ".");
        }
    }

    @Override
    public DataType type() {
        return value.type();
    }

    /// The value as [Values#at(Vector, int)] gives it.
    public @Nullable Object object() {
        return Values.at(value, 0);
    }

    /// Whether this is a missing value.
    public boolean isNull() {
        return value.isNull(0);
    }

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Literal literal
                && type().equals(literal.type())
                && Objects.deepEquals(object(), literal.object());
    }

    @Override
    public int hashCode() {
        return object() instanceof byte[] bytes ? java.util.Arrays.hashCode(bytes) : Objects.hashCode(object());
    }

    @Override
    public String toString() {
        return switch (object()) {
            case null -> "null";
            case String text -> "'" + text.replace("'", "''") + "'";
            case byte[] bytes -> "x'" + java.util.HexFormat.of().formatHex(bytes) + "'";
            case BigDecimal number -> number.toPlainString();
            case Object other -> type().temporal() ? type() + " '" + other + "'" : other.toString();
        };
    }
}
