package org.millrace.plan.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rows of two tables must have in common to be joined. Immutable.
///
/// Start with [#columns(String...)], [#keys(Object, Object)] or [#condition(Expr)] and add more:
/// `JoinOn.keys(col("customer"), col("id")).andCondition(col("day").ge(col("since")))`.
///
/// A condition is over the columns of both sides, where a column of the right side whose name the left side has
/// too carries the suffix. Equalities in it between the two sides become keys by themselves.
///
/// @param columns   columns of the same name on both sides that must be equal; each becomes one column of the
///                  result
/// @param keys      other pairs that must be equal
/// @param condition what else must be true; null for nothing
/// @param suffix    what is added to the name of a right column that the left side has too; `_right` unless set
/// @param nullSafe  whether missing values are equal in all keys
public record JoinOn(
        List<String> columns, List<Key> keys, @Nullable Expr condition, String suffix, boolean nullSafe) {

    private static final String SUFFIX = "_right";

    /// Two values that must be equal.
    ///
    /// @param left     over the left side's columns
    /// @param right    over the right side's columns
    /// @param nullSafe whether missing values are equal
    public record Key(Expr left, Expr right, boolean nullSafe) {}

    /// Copies the lists.
    // Not compact: the parameters of a compact constructor lose their nullness in the class file.
    public JoinOn(List<String> columns, List<Key> keys, @Nullable Expr condition, String suffix, boolean nullSafe) {
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
        this.condition = condition;
        this.suffix = suffix;
        this.nullSafe = nullSafe;
    }

    /// Nothing yet.
    public static JoinOn nothing() {
        return new JoinOn(List.of(), List.of(), null, SUFFIX, false);
    }

    /// Columns of the same name that must be equal.
    public static JoinOn columns(String... names) {
        return new JoinOn(List.of(names), List.of(), null, SUFFIX, false);
    }

    /// A value of the left side and one of the right side that must be equal.
    public static JoinOn keys(Object left, Object right) {
        return nothing().andKeys(left, right);
    }

    /// A condition over the columns of both sides.
    public static JoinOn condition(Expr condition) {
        return nothing().andCondition(condition);
    }

    /// Also these two values must be equal.
    public JoinOn andKeys(Object left, Object right) {
        return with(new Key(Expr.of(left), Expr.of(right), false));
    }

    /// Also these two values must be equal, where a missing value equals a missing value.
    public JoinOn andNullSafeKeys(Object left, Object right) {
        return with(new Key(Expr.of(left), Expr.of(right), true));
    }

    private JoinOn with(Key key) {
        List<Key> all = new ArrayList<>(keys);
        all.add(key);
        return new JoinOn(columns, all, condition, suffix, nullSafe);
    }

    /// Also this condition must be true.
    public JoinOn andCondition(Expr another) {
        Expr both = condition == null ? another : condition.and(another);
        return new JoinOn(columns, keys, both, suffix, nullSafe);
    }

    /// The same with another suffix for right columns whose name the left side has too.
    public JoinOn withSuffix(String newSuffix) {
        return new JoinOn(columns, keys, condition, newSuffix, nullSafe);
    }

    /// The same, where in all keys a missing value equals a missing value.
    public JoinOn withNullsEqual() {
        return new JoinOn(columns, keys, condition, suffix, true);
    }
}
