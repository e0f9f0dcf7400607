package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.optimizer.join.EqualityClasses.EqualityClass;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Makes a plan of a region in an order: every condition as soon as all that it reads is there.
final class JoinAssembly {

    private final JoinRegion region;
    private final EqualityClasses equalities;
    private final int columns;

    JoinAssembly(JoinRegion region, EqualityClasses equalities) {
        this.region = region;
        this.equalities = equalities;
        JoinSource last = region.sources().getLast();
        columns = last.first() + last.relation().schema().size();
    }

    /// A relation, and which of the columns of all sources it has.
    ///
    /// @param relation the relation
    /// @param order    the position among the columns of all sources of each of its own
    private record Part(Relation relation, List<Integer> order) {}

    /// The plan, with the columns of the region under the names that they have in `schema`.
    Relation plan(JoinTree tree, Schema schema) {
        Part whole = part(tree);
        Relation relation = filtered(whole, region.late()).relation();
        List<NamedExpression> output = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            output.add(new NamedExpression(
                    schema.field(i).name(),
                    over(relation.schema(), whole.order(), region.output().get(i))));
        }
        return new Project(relation, output);
    }

    private Part part(JoinTree tree) {
        return switch (tree) {
            case JoinTree.Leaf(int index) -> source(index);
            case JoinTree.Pair(JoinTree left, JoinTree.Leaf(int index), boolean holdsLeft)
            when region.sources().get(index).filters() instanceof Existential filter ->
                filtered(part(left), filter, index, holdsLeft);
            case JoinTree.Pair pair -> joined(pair);
        };
    }

    private Part source(int index) {
        JoinSource source = region.sources().get(index);
        Part whole = new Part(
                source.relation(),
                IntStream.range(0, source.relation().schema().size())
                        .map(i -> source.first() + i)
                        .boxed()
                        .toList());
        List<Expression> own = new ArrayList<>(conditions(1L << index, 0, 0));
        for (EqualityClass equal : equalities.classes()) {
            Expression first = equal.memberOf(1L << index);
            for (int i = 0; i < equal.members().size(); i++) {
                Expression member = equal.members().get(i);
                if (equal.owners().get(i) == index && first != null && !member.equals(first)) {
                    own.add(new Call(Function.EQUAL, List.of(first, member), PrimitiveType.BOOLEAN));
                }
            }
        }
        return filtered(whole, own);
    }

    /// The conditions that read sources of one or both sides, and can be asked of neither alone.
    private List<Expression> conditions(long sources, long left, long right) {
        List<Expression> found = new ArrayList<>();
        for (Expression condition : region.conditions()) {
            if (becomesKnown(JoinRegion.read(condition, region.sources()), sources, left, right)) {
                found.add(condition);
            }
        }
        for (Equality other : equalities.others()) {
            if (becomesKnown(other.sources(), sources, left, right) && !other.crosses(left, right)) {
                found.add(other.condition());
            }
        }
        return found;
    }

    private static boolean becomesKnown(long read, long sources, long left, long right) {
        return Equality.within(read, sources) && !Equality.within(read, left) && !Equality.within(read, right);
    }

    private Part filtered(Part part, List<Expression> conditions) {
        if (conditions.isEmpty()) {
            return part;
        }
        Expression all = over(part.relation().schema(), part.order(), ExpressionTrees.conjunction(conditions));
        return new Part(new Filter(part.relation(), all), part.order());
    }

    private Part joined(JoinTree.Pair pair) {
        Part left = part(pair.left());
        Part right = part(pair.right());
        List<JoinKey> keys = keys(pair.left().sources(), pair.right().sources());
        List<Expression> rest =
                conditions(pair.sources(), pair.left().sources(), pair.right().sources());
        JoinType type = keys.isEmpty() && rest.isEmpty() ? JoinType.CROSS : JoinType.INNER;
        return join(left, right, type, pair.holdsLeft(), keys, rest);
    }

    private List<JoinKey> keys(long left, long right) {
        List<JoinKey> keys = new ArrayList<>();
        for (EqualityClass equal : equalities.classes()) {
            Expression first = equal.memberOf(left);
            Expression second = equal.memberOf(right);
            if (first != null && second != null) {
                keys.add(new JoinKey(first, second, false));
            }
        }
        for (Equality other : equalities.others()) {
            if (other.crosses(left, right)) {
                keys.add(other.key(left));
            }
        }
        return keys;
    }

    private Part filtered(Part left, Existential filter, int index, boolean holdsLeft) {
        List<JoinKey> keys = filter.keys().stream()
                .map(key -> new JoinKey(key.left(), key.right(), key.nullSafe()))
                .toList();
        Part joined = join(left, source(index), filter.type(), holdsLeft, keys, filter.conditions());
        return new Part(joined.relation(), left.order());
    }

    private Part join(
            Part left, Part right, JoinType type, boolean holdsLeft, List<JoinKey> keys, List<Expression> rest) {
        List<Integer> order = new ArrayList<>(left.order());
        order.addAll(right.order());
        Schema leftSchema = left.relation().schema();
        Schema rightSchema = right.relation().schema();
        List<JoinKey> moved = keys.stream()
                .map(key -> new JoinKey(
                        over(leftSchema, left.order(), key.left()),
                        over(rightSchema, right.order(), key.right()),
                        key.nullSafe()))
                .toList();
        JoinSide held = holdsLeft ? JoinSide.LEFT : JoinSide.RIGHT;
        Join join = new Join(left.relation(), right.relation(), type, held, moved, null);
        @Nullable
        Expression condition = rest.isEmpty() ? null : over(join.bothSides(), order, ExpressionTrees.conjunction(rest));
        return new Part(condition == null ? join : join.matching(moved, condition), order);
    }

    /// An expression over the columns of all sources as one over a relation.
    private Expression over(Schema schema, List<Integer> order, Expression expression) {
        int[] places = new int[columns];
        Arrays.fill(places, -1);
        for (int i = 0; i < order.size(); i++) {
            places[order.get(i)] = i;
        }
        return ExpressionTrees.rewrite(
                expression,
                node -> node instanceof ColumnRef column
                        ? new ColumnRef(places[column.index()], schema.field(places[column.index()]))
                        : node);
    }
}
