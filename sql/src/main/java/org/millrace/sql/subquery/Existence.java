package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sort;

/// A sub-query of which only matters whether it has a row, perhaps one with certain values: without what cannot change
/// that,
/// and with its correlated conditions taken off its top, so that any of them may become the condition of a join.
///
/// @param rows       what is left of the sub-query
/// @param core       the rows below the correlated conditions
/// @param columns    the columns that are compared, over the core
/// @param conditions the correlated conditions, over the core and outer columns
/// @param always     whether there is a row in any case
record Existence(Relation rows, Relation core, List<Expression> columns, List<Expression> conditions, boolean always) {

    /// @param compared how many of the first columns are compared
    static Existence of(Relation subquery, int compared) {
        Relation rows = stripped(subquery, compared);
        if (compared == 0
                && rows instanceof Aggregate aggregate
                && aggregate.keys().isEmpty()) {
            return new Existence(rows, rows, List.of(), List.of(), true);
        }
        Relation core = rows;
        List<Expression> columns = new ArrayList<>();
        for (int i = 0; i < compared; i++) {
            columns.add(Flat.named(rows, i).expression());
        }
        List<Expression> conditions = new ArrayList<>();
        while (true) {
            if (core instanceof Project project) {
                List<Expression> definitions = project.columns().stream()
                        .map(NamedExpression::expression)
                        .toList();
                columns.replaceAll(column -> defined(column, definitions));
                conditions.replaceAll(condition -> defined(condition, definitions));
                core = project.input();
            } else if (core instanceof Filter filter
                    && !OuterColumns.in(filter.condition()).isEmpty()) {
                conditions.addAll(0, ExpressionTrees.conjuncts(filter.condition()));
                core = filter.input();
            } else {
                return new Existence(rows, core, columns, conditions, false);
            }
        }
    }

    private static Expression defined(Expression expression, List<Expression> definitions) {
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof org.millrace.plan.expression.ColumnRef column && column.index() >= 0
                        ? definitions.get(column.index())
                        : node);
    }

    /// Without what changes neither whether there is a row nor the compared columns.
    private static Relation stripped(Relation relation, int compared) {
        return switch (relation) {
            case Sort sort -> stripped(sort.input(), compared);
            case Distinct distinct
            when distinct.columns().isEmpty() || compared == 0 -> stripped(distinct.input(), compared);
            case Limit limit
            when compared == 0 && limit.offset() == 0 && limit.count() > 0 -> stripped(limit.input(), compared);
            case Project project when compared == 0 -> stripped(project.input(), compared);
            default -> relation;
        };
    }

    /// Whether everything below the conditions is the same for all outer rows.
    boolean free() {
        return OuterColumns.in(core).isEmpty()
                && columns.stream().allMatch(column -> OuterColumns.in(column).isEmpty());
    }

    /// The semi or anti join that decides.
    ///
    /// @param outer  the rows around
    /// @param values what the columns are compared with, over the rows around
    /// @param used   the values of the outer columns by their numbers
    Relation join(Relation outer, List<Expression> values, List<Expression> used, JoinType type) {
        List<JoinKey> keys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            keys.add(new JoinKey(values.get(i), columns.get(i), false));
        }
        List<Expression> inner = new ArrayList<>();
        List<Expression> both = new ArrayList<>();
        int first = outer.schema().size();
        for (Expression condition : conditions) {
            Unnesting.Equality equality = Unnesting.Equality.of(condition);
            if (equality != null) {
                keys.add(new JoinKey(OuterColumns.replace(equality.outer(), used::get), equality.inner(), false));
            } else if (OuterColumns.in(condition).isEmpty()) {
                inner.add(condition);
            } else {
                both.add(OuterColumns.replace(JoinUnnesting.shifted(condition, first), used::get));
            }
        }
        Relation right = inner.isEmpty() ? core : new Filter(core, ExpressionTrees.conjunction(inner));
        return new Join(outer, right, type, JoinSide.RIGHT, keys, condition(keys, both));
    }

    private static @Nullable Expression condition(List<JoinKey> keys, List<Expression> conditions) {
        if (!conditions.isEmpty()) {
            return ExpressionTrees.conjunction(conditions);
        }
        return keys.isEmpty() ? Literals.TRUE : null;
    }
}
