package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.JoinOn;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Makes joins: brings keys to common types, tells columns of the same name apart, chooses the side that is held.
public final class Joins {

    /// An outer join holds the side whose rows all come out, which puts those without a match at the end, only
    /// where that side is so much smaller.
    private static final int MUCH = 4;

    private Joins() {}

    /// The join that a user described.
    public static Relation join(Relation left, Relation right, JoinType type, JoinOn on) {
        boolean described = !on.columns().isEmpty() || !on.keys().isEmpty() || on.condition() != null;
        if (described == (type == JoinType.CROSS)) {
            throw new QueryException(
                    described
                            ? "A cross join gives every pair of rows: it takes no keys and no condition."
                            : "A join needs keys or a condition; crossJoin gives every pair of rows.");
        }
        List<JoinKey> keys = keys(left, right, on);
        JoinNames names = JoinNames.of(left.schema(), right.schema(), on.suffix());
        Join join = of(left, right, type, keys, condition(left, right, names, on.condition()));
        return type.leftOnly() ? join : named(join, join.inputs(), type, on, names);
    }

    /// A join of typed parts that holds the side that is better held.
    public static Join of(
            Relation left, Relation right, JoinType type, List<JoinKey> keys, @Nullable Expression condition) {
        return new Join(left, right, type, smaller(left, right, type), keys, condition);
    }

    static List<JoinKey> keys(Relation left, Relation right, JoinOn on) {
        List<JoinKey> keys = new ArrayList<>();
        RowScope leftScope = new RowScope(left.schema());
        RowScope rightScope = new RowScope(right.schema());
        for (String name : on.columns()) {
            keys.add(key(leftScope.columnNamed(name), rightScope.columnNamed(name), on.nullSafe()));
        }
        Binder leftBinder = new Binder(left.schema());
        Binder rightBinder = new Binder(right.schema());
        for (JoinOn.Key key : on.keys()) {
            keys.add(key(leftBinder.bind(key.left()), rightBinder.bind(key.right()), key.nullSafe() || on.nullSafe()));
        }
        return keys;
    }

    private static JoinKey key(Expression left, Expression right, boolean nullSafe) {
        List<Expression> aligned = Coercion.align(List.of(left, right))
                .filter(both -> !both.getFirst().type().nested())
                .orElseThrow(() -> new QueryException("Rows cannot be joined by " + left + ", which is " + left.type()
                        + ", and " + right + ", which is " + right.type()
                        + ": values of these types are never equal. Convert with cast(...) if that is what you"
                        + " mean."));
        return new JoinKey(aligned.get(0), aligned.get(1), nullSafe);
    }

    private static @Nullable Expression condition(
            Relation left, Relation right, JoinNames names, @Nullable Expr condition) {
        if (condition == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>(left.schema().fields());
        for (int i = 0; i < right.schema().size(); i++) {
            fields.add(right.schema().field(i).renamed(names.right().get(i)));
        }
        return new Binder(new Schema(fields)).condition(condition);
    }

    /// The side to hold: the smaller one, as far as is known.
    static JoinSide smaller(Relation left, Relation right, JoinType type) {
        double ratio =
                Estimates.of(left).rows() / Math.max(1, Estimates.of(right).rows());
        double most = switch (type) {
            case INNER, FULL, CROSS -> 1;
            case LEFT, SEMI, ANTI -> 1.0 / MUCH;
            case RIGHT -> MUCH;
        };
        return ratio < most ? JoinSide.LEFT : JoinSide.RIGHT;
    }

    /// The join with one column for each pair of keys of the same name, and names that differ.
    ///
    /// @param sides the left and the right side
    /// @param type  which rows come out
    static Relation named(Relation join, List<Relation> sides, JoinType type, JoinOn on, JoinNames names) {
        Schema right = sides.getLast().schema();
        Schema schema = join.schema();
        int leftColumns = sides.getFirst().schema().size();
        List<NamedExpression> columns = new ArrayList<>();
        Set<Integer> merged = new HashSet<>();
        for (String name : on.columns()) {
            merged.add(leftColumns + right.indexOf(name).orElseThrow());
        }
        for (int i = 0; i < schema.size(); i++) {
            Expression value = new ColumnRef(i, schema.field(i));
            if (i < leftColumns) {
                String name = schema.field(i).name();
                boolean key =
                        on.columns().contains(name) && schema.indexOf(name).orElseThrow() == i;
                columns.add(new NamedExpression(
                        name, key ? merged(join, twin(name, leftColumns, right), type, value) : value));
            } else if (!merged.contains(i)) {
                columns.add(new NamedExpression(names.right().get(i - leftColumns), value));
            }
        }
        boolean same = columns.size() == schema.size()
                && columns.stream().map(NamedExpression::name).toList().equals(schema.names());
        return same ? join : new Project(join, columns);
    }

    /// The position of the right side's column of a name.
    private static int twin(String name, int leftColumns, Schema right) {
        return leftColumns + right.indexOf(name).orElseThrow();
    }

    /// The value of a key that both sides have under one name.
    private static Expression merged(Relation join, int index, JoinType type, Expression left) {
        if (!type.keepsRight()) {
            return left;
        }
        Expression right = new ColumnRef(index, join.schema().field(index));
        return type.keepsLeft()
                ? FunctionTyping.call(org.millrace.plan.expression.Function.COALESCE, List.of(left, right))
                : right;
    }
}
