package org.millrace.plan.expression;

import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.DataType;

/// The value of the first branch whose condition is true, otherwise `otherwise`. A branch is evaluated only for rows
/// that reach it, so that it cannot fail for others.
///
/// @param branches  conditions (boolean) and values (of the result's type)
/// @param otherwise the value where no condition is true, of the result's type; a null literal for none
public record Case(List<Branch> branches, Expression otherwise) implements Expression {

    /// A condition and the value where it is true.
    public record Branch(Expression condition, Expression value) {}

    /// Copies the list.
    public Case {
        branches = List.copyOf(branches);
    }

    @Override
    public DataType type() {
        return otherwise.type();
    }

    @Override
    public List<Expression> operands() {
        List<Expression> operands = new ArrayList<>();
        for (Branch branch : branches) {
            operands.add(branch.condition());
            operands.add(branch.value());
        }
        operands.add(otherwise);
        return operands;
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        List<Branch> changed = new ArrayList<>();
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            changed.add(new Branch(operands.get(i), operands.get(i + 1)));
        }
        return new Case(changed, operands.getLast());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CASE");
        for (Branch branch : branches) {
            text.append(" WHEN ").append(branch.condition()).append(" THEN ").append(branch.value());
        }
        return text.append(" ELSE ").append(otherwise).append(" END").toString();
    }
}
