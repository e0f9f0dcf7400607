package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.FunctionTyping;

/// The rows of a sub-query for all rows of the query around at once: a row belongs to those outer rows with which it
/// agrees
/// in all matches.
///
/// @param relation the rows: the sub-query's own columns first, then columns that only serve to match
/// @param width    the number of the sub-query's own columns
/// @param matches  what must be equal; empty where the sub-query is not correlated
/// @param defaults the sub-query's own columns for an outer row to which no row belongs, as expressions over outer
///                 columns; null where the sub-query has no row then
record Flat(
        Relation relation,
        int width,
        List<Match> matches,
        @Nullable List<Expression> defaults) {

    /// An equality between outer columns and a column of the rows.
    ///
    /// @param outer    an expression over outer columns
    /// @param position a column of the rows, of the same type
    /// @param nullSafe whether a missing value equals a missing value
    record Match(Expression outer, int position, boolean nullSafe) {

        Match at(int newPosition) {
            return new Match(outer, newPosition, nullSafe);
        }
    }

    /// Rows that do not depend on the query around.
    static Flat free(Relation relation) {
        return new Flat(relation, relation.schema().size(), List.of(), null);
    }

    /// A column of the rows.
    ColumnRef column(int position) {
        return new ColumnRef(position, relation.schema().field(position));
    }

    /// The column that equals an outer column; null where there is none.
    @Nullable
    Expression value(int number) {
        for (Match match : matches) {
            if (match.outer() instanceof ColumnRef column && OuterColumns.number(column) == number) {
                return column(match.position());
            }
        }
        return null;
    }

    /// Whether there is a column for each of some outer columns.
    boolean has(BitSet numbers) {
        return numbers.stream().allMatch(number -> value(number) != null);
    }

    /// An expression over these rows that reads outer columns, as one that reads the columns that equal them.
    Expression inside(Expression expression) {
        return OuterColumns.replace(expression, number -> {
            Expression value = value(number);
            if (value == null) {
                throw new IllegalStateException("The outer column " + number + " is not there.");
            }
            return value;
        });
    }

    /// The same rows with the sub-query's own columns first, whatever order they are in.
    ///
    /// @param own where the sub-query's own columns are
    static Flat arranged(Relation relation, List<Integer> own, List<Match> matches) {
        List<NamedExpression> columns = new ArrayList<>();
        own.forEach(position -> columns.add(named(relation, position)));
        List<Match> moved = new ArrayList<>();
        for (Match match : matches) {
            moved.add(match.at(columns.size()));
            columns.add(named(relation, match.position()));
        }
        return new Flat(new Project(relation, columns), own.size(), moved, null);
    }

    static NamedExpression named(Relation relation, int position) {
        return new NamedExpression(
                relation.schema().field(position).name(),
                new ColumnRef(position, relation.schema().field(position)));
    }

    /// What must be equal for rows to belong together; lists and structs are compared by bytes that stand for them.
    static JoinKey key(Expression left, Expression right, boolean nullSafe) {
        return left.type().nested()
                ? new JoinKey(comparable(left), comparable(right), nullSafe)
                : new JoinKey(left, right, nullSafe);
    }

    private static Expression comparable(Expression nested) {
        return FunctionTyping.call(Function.SORT_KEY, List.of(nested));
    }
}
