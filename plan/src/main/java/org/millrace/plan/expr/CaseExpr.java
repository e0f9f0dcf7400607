package org.millrace.plan.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of the first branch whose condition is true; null where none is, unless [#otherwise(Object)] says
/// more. Starts with `when(condition).then(value)`.
///
/// @param branches conditions and values
/// @param fallback the value where no condition is true; null for a missing value
public record CaseExpr(List<Branch> branches, @Nullable Expr fallback) implements Expr {

    /// Copies the list.
    public CaseExpr {
        branches = List.copyOf(branches);
    }

    /// Adds a branch that counts where none before it does.
    public When when(Expr condition) {
        return new When(branches, condition);
    }

    /// The value where no condition is true.
    public Expr otherwise(@Nullable Object value) {
        return new CaseExpr(branches, Expr.of(value));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CASE");
        for (Branch branch : branches) {
            text.append(" WHEN ").append(branch.condition()).append(" THEN ").append(branch.value());
        }
        return text.append(fallback == null ? "" : " ELSE " + fallback)
                .append(" END")
                .toString();
    }

    /// A condition and the value where it is true.
    public record Branch(Expr condition, Expr value) {}

    /// A condition that waits for its value.
    ///
    /// @param before    the branches before it
    /// @param condition the condition
    public record When(List<Branch> before, Expr condition) {

        /// Copies the list.
        public When {
            before = List.copyOf(before);
        }

        /// The value where the condition is true.
        public CaseExpr then(@Nullable Object value) {
            List<Branch> all = new ArrayList<>(before);
            all.add(new Branch(condition, Expr.of(value)));
            return new CaseExpr(all, null);
        }
    }
}
