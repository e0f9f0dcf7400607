package org.millrace.kernels.compare;

/// The six comparisons. Every one of them is one of three, with its sides swapped or its answer turned around.
public enum Comparison {
    /// left = right
    EQUAL,
    /// left <> right
    NOT_EQUAL,
    /// left < right
    LESS,
    /// left <= right
    LESS_OR_EQUAL,
    /// left > right
    GREATER,
    /// left >= right
    GREATER_OR_EQUAL;

    /// The comparison that holds of (b, a) where this one holds of (a, b).
    public Comparison swapped() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }

    /// Whether the comparison holds, from the sign of a three-way comparison of left and right.
    public boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
        };
    }
}
