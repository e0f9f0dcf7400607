package org.millrace.plan.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/// Walks over expressions and changes them.
public final class ExpressionTrees {

    private ExpressionTrees() {}

    /// Changes every node from the leaves up. A node whose operands stay the same objects stays the same object.
    public static Expression rewrite(Expression expression, UnaryOperator<Expression> change) {
        List<Expression> operands = expression.operands();
        List<Expression> changed = new ArrayList<>(operands.size());
        boolean same = true;
        for (Expression operand : operands) {
            Expression rewritten = rewrite(operand, change);
            same &= rewritten.equals(operand);
            changed.add(rewritten);
        }
        return change.apply(same ? expression : expression.withOperands(changed));
    }

    /// Visits every node, operands before what uses them.
    public static void visit(Expression expression, Consumer<Expression> visitor) {
        expression.operands().forEach(operand -> visit(operand, visitor));
        visitor.accept(expression);
    }

    /// The positions of the columns that an expression reads.
    public static BitSet columns(Expression expression) {
        BitSet columns = new BitSet();
        addColumns(expression, columns);
        return columns;
    }

    /// Adds the positions of the columns that an expression reads.
    public static void addColumns(Expression expression, BitSet columns) {
        visit(expression, node -> {
            if (node instanceof ColumnRef column) {
                columns.set(column.index());
            }
        });
    }

    /// Counts how often each column is read, by position.
    public static void countColumns(Expression expression, int[] uses) {
        visit(expression, node -> {
            if (node instanceof ColumnRef column) {
                uses[column.index()]++;
            }
        });
    }

    /// The same expression over a relation in which each column has moved to another position.
    public static Expression moveColumns(Expression expression, IntUnaryOperator newIndex) {
        return rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(newIndex.applyAsInt(column.index()), column.field())
                        : node);
    }

    /// The expression with each column replaced by what computes it.
    public static Expression replaceColumns(Expression expression, List<Expression> definitions) {
        return rewrite(expression, node -> node instanceof ColumnRef column ? definitions.get(column.index()) : node);
    }

    /// The parts of a conjunction in order; the expression itself if it is none.
    public static List<Expression> conjuncts(Expression expression) {
        List<Expression> parts = new ArrayList<>();
        addConjuncts(expression, parts);
        return parts;
    }

    private static void addConjuncts(Expression expression, List<Expression> parts) {
        if (expression instanceof Call call && call.function() == Function.AND) {
            call.operands().forEach(operand -> addConjuncts(operand, parts));
        } else {
            parts.add(expression);
        }
    }

    /// The conjunction of conditions in order; true for none.
    public static Expression conjunction(List<Expression> parts) {
        List<Expression> all = new ArrayList<>();
        parts.forEach(part -> addConjuncts(part, all));
        return switch (all.size()) {
            case 0 -> Literals.TRUE;
            case 1 -> all.getFirst();
            // One call of all: a tree of pairs would be as deep as there are conditions.
            default -> new Call(Function.AND, all, all.getFirst().type());
        };
    }
}
