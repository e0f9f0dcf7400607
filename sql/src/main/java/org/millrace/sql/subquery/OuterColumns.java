package org.millrace.sql.subquery;

import java.util.BitSet;
import java.util.function.IntFunction;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// Columns of the query around a sub-query, while it is bound: column references with negative positions, the first one
/// at
/// -1. They live inside this room only: [Unnesting] replaces them all before a plan leaves it.
public final class OuterColumns {

    private OuterColumns() {}

    /// The outer column of a number from 0.
    public static ColumnRef of(int number, String name, DataType type) {
        return new ColumnRef(-1 - number, new Field(name, type));
    }

    /// Whether a node is an outer column.
    static boolean is(Expression node) {
        return node instanceof ColumnRef column && column.index() < 0;
    }

    /// The number of an outer column.
    static int number(ColumnRef column) {
        return -1 - column.index();
    }

    /// The numbers of the outer columns that an expression reads.
    static BitSet in(Expression expression) {
        BitSet numbers = new BitSet();
        ExpressionTrees.visit(expression, node -> {
            if (node instanceof ColumnRef column && column.index() < 0) {
                numbers.set(number(column));
            }
        });
        return numbers;
    }

    /// The numbers of the outer columns that a relation reads, with everything below it.
    static BitSet in(Relation relation) {
        BitSet numbers = here(relation);
        relation.inputs().forEach(input -> numbers.or(in(input)));
        return numbers;
    }

    /// The numbers of the outer columns that a relation's own expressions read.
    static BitSet here(Relation relation) {
        BitSet numbers = new BitSet();
        RelationExpressions.of(relation).forEach(expression -> numbers.or(in(expression)));
        return numbers;
    }

    /// Whether an expression reads no column of its own rows.
    static boolean readsOnlyOuter(Expression expression) {
        boolean[] own = new boolean[1];
        ExpressionTrees.visit(expression, node -> own[0] |= node instanceof ColumnRef column && column.index() >= 0);
        return !own[0];
    }

    /// The expression with every outer column replaced.
    ///
    /// @param values the value of each by its number
    static Expression replace(Expression expression, IntFunction<Expression> values) {
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column && column.index() < 0 ? values.apply(number(column)) : node);
    }

    /// A relation with every outer column of its own expressions replaced.
    static Relation replaceHere(Relation relation, IntFunction<Expression> values) {
        return RelationExpressions.map(relation, expression -> replace(expression, values));
    }
}
