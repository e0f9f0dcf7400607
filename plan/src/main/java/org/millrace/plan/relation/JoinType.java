package org.millrace.plan.relation;

import java.util.Locale;

/// Which rows a join gives. A pair of rows matches where all keys are equal and the condition is true.
public enum JoinType {
    /// Every matching pair.
    INNER,
    /// Every matching pair, and every row of the left side without a match, with nulls for the right side.
    LEFT,
    /// Every matching pair, and every row of the right side without a match, with nulls for the left side.
    RIGHT,
    /// Every matching pair, and every row of either side without a match.
    FULL,
    /// Every row of the left side that has a match, once.
    SEMI,
    /// Every row of the left side that has no match.
    ANTI,
    /// Every pair; there are no keys and no condition.
    CROSS;

    /// Whether rows of the left side without a match come out, with nulls for the right side.
    public boolean keepsLeft() {
        return this == LEFT || this == FULL;
    }

    /// Whether rows of the right side without a match come out, with nulls for the left side.
    public boolean keepsRight() {
        return this == RIGHT || this == FULL;
    }

    /// Whether the result has the columns of the left side only.
    public boolean leftOnly() {
        return this == SEMI || this == ANTI;
    }

    /// The name as plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
