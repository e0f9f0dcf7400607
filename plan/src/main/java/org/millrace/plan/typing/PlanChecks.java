package org.millrace.plan.typing;

import java.util.List;
import org.millrace.errors.DefectException;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.InList;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// The invariants of a plan: every reference is to a column that is there and has the type that it says, and
/// operands have the types that their function needs. A plan that breaks one is a defect of the code that made
/// it.
public final class PlanChecks {

    private PlanChecks() {}

    /// Throws a [DefectException] that names the relation and the expression where an invariant is broken.
    public static void check(Relation relation) {
        relation.inputs().forEach(PlanChecks::check);
        for (ScopedExpression scoped : ScopedExpression.of(relation)) {
            ExpressionTrees.visit(scoped.expression(), node -> checkNode(node, scoped.schema(), relation));
        }
        checkJoin(relation);
        if (relation instanceof Filter filter) {
            require(
                    filter.condition().type() == PrimitiveType.BOOLEAN,
                    filter.condition(),
                    relation,
                    "is no condition");
        }
        if (relation instanceof Scan scan) {
            requirePositions(scan.columns(), scan.table().schema(), relation);
        }
        if (relation instanceof Distinct distinct) {
            requirePositions(distinct.columns(), distinct.input().schema(), relation);
        }
    }

    private static void checkJoin(Relation relation) {
        List<JoinKey> keys = switch (relation) {
            case Join join -> join.keys();
            case AsOfJoin join -> join.keys();
            default -> List.of();
        };
        for (JoinKey key : keys) {
            boolean alike = key.left().type().equals(key.right().type());
            require(alike, key.left(), relation, "is no key of the type of " + key.right());
        }
        if (relation instanceof Join join && join.condition() != null) {
            require(join.condition().type() == PrimitiveType.BOOLEAN, join.condition(), relation, "is no condition");
        }
    }

    private static void requirePositions(List<Integer> positions, Schema schema, Relation relation) {
        for (int position : positions) {
            if (position < 0 || position >= schema.size()) {
                throw defect("column " + position, relation, "is not among " + schema);
            }
        }
    }

    private static void checkNode(Expression node, Schema schema, Relation relation) {
        switch (node) {
            case ColumnRef column -> {
                boolean there = column.index() >= 0 && column.index() < schema.size();
                require(there, node, relation, "is column " + column.index() + " of " + schema);
                DataType type = schema.field(column.index()).type();
                require(type.equals(column.type()), node, relation, "is " + column.type() + " but reads " + type);
            }
            case InList in ->
                require(
                        in.values().stream()
                                .allMatch(
                                        value -> value.type().equals(in.input().type())),
                        node,
                        relation,
                        "has values of other types");
            case Case choice -> checkCase(choice, relation);
            case Call call -> checkCall(call, relation);
            default -> {}
        }
    }

    private static void checkCase(Case choice, Relation relation) {
        for (Case.Branch branch : choice.branches()) {
            require(
                    branch.condition().type() == PrimitiveType.BOOLEAN,
                    choice,
                    relation,
                    "has a condition that is none");
            require(branch.value().type().equals(choice.type()), choice, relation, "has branches of other types");
        }
    }

    private static void checkCall(Call call, Relation relation) {
        boolean right = switch (call.function()) {
            case AND, OR, NOT -> call.operands().stream().allMatch(o -> o.type() == PrimitiveType.BOOLEAN);
            case EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    NOT_DISTINCT,
                    COALESCE,
                    LEAST,
                    GREATEST,
                    NULL_IF -> sameTypes(call.operands());
            case ADD, SUBTRACT, MODULO, INTEGER_DIVIDE, DIVIDE ->
                sameTypes(call.operands()) && call.operands().getFirst().type().equals(call.type());
            default -> true;
        };
        require(right, call, relation, "has operands of the wrong types");
    }

    private static boolean sameTypes(List<Expression> operands) {
        return operands.stream().map(Expression::type).distinct().count() <= 1;
    }

    private static void require(boolean holds, Expression expression, Relation relation, String what) {
        if (!holds) {
            throw defect(expression.toString(), relation, what);
        }
    }

    private static DefectException defect(String part, Relation relation, String what) {
        return new DefectException("The plan is inconsistent: " + part + " in "
                + relation.getClass().getSimpleName() + " " + what + ".");
    }
}
