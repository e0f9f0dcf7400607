package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.AsOfMatch;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Coercion;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Source;

/// Binds one join of two sides that do not look at one another. Belongs to one thread.
final class JoinBinder {

    private final SourceBinder sources;
    private final Context context;
    private final Source.Joined joined;
    private final Bound left;
    private final Bound right;
    private final int width;
    private final List<JoinKey> keys = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();

    JoinBinder(SourceBinder sources, Source.Joined joined, Bound left, Bound right) {
        this.sources = sources;
        this.context = sources.context();
        this.joined = joined;
        this.left = left;
        this.right = right;
        this.width = left.relation().schema().size();
    }

    Bound bind() {
        using();
        boolean asOf = joined.kind() == Source.Kind.ASOF || joined.kind() == Source.Kind.ASOF_LEFT;
        List<Expression> conditions = conditions();
        return asOf ? asOf(conditions) : plain(conditions);
    }

    /// The keys of USING and NATURAL.
    private void using() {
        List<String> names = joined.natural()
                ? SourceJoins.shared(left, right)
                : joined.using().stream().map(Name::text).toList();
        if (joined.natural() && names.isEmpty()) {
            throw context.error(joined.at(), "NATURAL JOIN needs columns that both sides have: there are none.");
        }
        for (int i = 0; i < names.size(); i++) {
            int at = joined.natural() ? joined.at() : joined.using().get(i).at();
            Expression first = side(left, names.get(i), at, "left");
            Expression second = side(right, names.get(i), at, "right");
            shared.add(names.get(i));
            keys.add(key(first, second, false, at));
        }
    }

    private Expression side(Bound side, String name, int at, String which) {
        List<NameScope.Visible> found = side.scope().named(name);
        if (found.size() != 1) {
            throw context.error(
                    at,
                    found.isEmpty()
                            ? "the " + which + " side of the join has no column '" + name + "'."
                            : "the column '" + name + "' is there more than once on the " + which + " side.");
        }
        return found.getFirst().value();
    }

    private JoinKey key(Expression first, Expression second, boolean nullSafe, int at) {
        List<Expression> aligned = Coercion.align(List.of(first, second))
                .filter(both -> !both.getFirst().type().nested())
                .orElseThrow(() -> context.error(
                        at,
                        "values of type " + first.type() + " and " + second.type() + " cannot be joined: convert one"
                                + " of them."));
        return new JoinKey(aligned.getFirst(), aligned.getLast(), nullSafe);
    }

    /// Both sides' columns as they come out of a join that drops nothing.
    private NameScope bothScope(GrowingRows both) {
        return left.scope().and(SourceBinder.moved(right.scope(), both, width));
    }

    private Relation cross() {
        return new Join(left.relation(), right.relation(), JoinType.CROSS, JoinSide.RIGHT, List.of(), null);
    }

    /// The parts of ON, over the columns of both sides.
    private List<Expression> conditions() {
        Phrase on = joined.on();
        if (on == null) {
            return List.of();
        }
        GrowingRows both = new GrowingRows(cross());
        if (joined.kind() == Source.Kind.INNER && Subqueries.within(on)) {
            return List.of();
        }
        int before = both.width();
        Calls calls = new RowCalls(context, bothScope(both), "ON");
        Expression condition = new PhraseBinder(context, calls, sources.outer(), both, sources.queries()).condition(on);
        if (both.width() != before) {
            throw context.error(on.at(), "a sub-query can stand in ON of an inner join only.");
        }
        return ExpressionTrees.conjuncts(condition);
    }

    private Bound plain(List<Expression> conditions) {
        JoinType type = switch (joined.kind()) {
            case INNER -> JoinType.INNER;
            case LEFT -> JoinType.LEFT;
            case RIGHT -> JoinType.RIGHT;
            case FULL -> JoinType.FULL;
            case CROSS -> JoinType.CROSS;
            case SEMI -> JoinType.SEMI;
            case ANTI -> JoinType.ANTI;
            case ASOF, ASOF_LEFT, POSITIONAL ->
                throw new IllegalStateException(joined.kind().name());
        };
        List<Expression> rest = new ArrayList<>();
        conditions.forEach(condition -> {
            JoinKey key = keyOf(condition);
            if (key == null) {
                rest.add(condition);
            } else {
                keys.add(key);
            }
        });
        Relation relation = join(type, rest);
        if (type.leftOnly()) {
            return new Bound(relation, left.scope());
        }
        Bound both = new Bound(relation, scope(type, new GrowingRows(relation)));
        Phrase on = joined.on();
        return type == JoinType.INNER && on != null && Subqueries.within(on) ? filtered(both, on) : both;
    }

    private Relation join(JoinType type, List<Expression> rest) {
        if (type == JoinType.CROSS || type == JoinType.INNER && keys.isEmpty()) {
            return rest.isEmpty() ? cross() : new Filter(cross(), ExpressionTrees.conjunction(rest));
        }
        Expression condition =
                rest.isEmpty() ? keys.isEmpty() ? Literals.TRUE : null : ExpressionTrees.conjunction(rest);
        return new Join(left.relation(), right.relation(), type, JoinSide.RIGHT, keys, condition);
    }

    private Bound filtered(Bound both, Phrase on) {
        GrowingRows rows = new GrowingRows(both.relation());
        Calls calls = new RowCalls(context, both.scope(), "ON");
        PhraseBinder binder = new PhraseBinder(context, calls, sources.outer(), rows, sources.queries());
        new Conditions(binder, rows).keep(on);
        return new Bound(rows.relation(), both.scope());
    }

    /// The names of both sides; a column of USING is one column.
    private NameScope scope(JoinType type, GrowingRows rows) {
        NameScope first = SourceBinder.moved(left.scope(), rows, 0);
        NameScope second = SourceBinder.moved(right.scope(), rows, width);
        if (shared.isEmpty()) {
            return first.and(second);
        }
        List<NameScope.Visible> all = new ArrayList<>();
        for (NameScope.Visible column : first.columns()) {
            if (column.onlyWith() || !isShared(column.name())) {
                all.add(column);
                continue;
            }
            Expression other = second.named(column.name()).getFirst().value();
            Expression merged = SourceJoins.merged(type, column.value(), other);
            all.add(new NameScope.Visible(null, column.name(), merged, false));
            all.add(new NameScope.Visible(column.table(), column.name(), column.value(), true));
        }
        for (NameScope.Visible column : second.columns()) {
            boolean hidden = column.onlyWith() || isShared(column.name());
            all.add(new NameScope.Visible(column.table(), column.name(), column.value(), hidden));
        }
        return new NameScope(all);
    }

    private boolean isShared(String name) {
        return shared.stream().anyMatch(name::equalsIgnoreCase);
    }

    /// An equality of both sides as a key; null for every other condition.
    private @Nullable JoinKey keyOf(Expression condition) {
        if (!(condition instanceof Call call)
                || call.function() != Function.EQUAL && call.function() != Function.NOT_DISTINCT
                || call.operands().getFirst().type().nested()) {
            return null;
        }
        Expression first = call.operands().getFirst();
        Expression second = call.operands().getLast();
        boolean nullSafe = call.function() == Function.NOT_DISTINCT;
        if (onlyLeft(first) && onlyRight(second)) {
            return new JoinKey(first, toRight(second), nullSafe);
        }
        return onlyLeft(second) && onlyRight(first) ? new JoinKey(second, toRight(first), nullSafe) : null;
    }

    /// The positions of own columns; empty where there is an outer column, which no side has.
    private static @Nullable BitSet positions(Expression expression) {
        BitSet positions = new BitSet();
        boolean[] outside = new boolean[1];
        ExpressionTrees.visit(expression, node -> {
            if (node instanceof org.millrace.plan.expression.ColumnRef column) {
                if (column.index() < 0) {
                    outside[0] = true;
                } else {
                    positions.set(column.index());
                }
            }
        });
        return outside[0] || positions.isEmpty() ? null : positions;
    }

    private boolean onlyLeft(Expression expression) {
        BitSet positions = positions(expression);
        return positions != null && positions.length() <= width;
    }

    private boolean onlyRight(Expression expression) {
        BitSet positions = positions(expression);
        return positions != null && positions.nextSetBit(0) >= width;
    }

    private Expression toRight(Expression expression) {
        return ExpressionTrees.moveColumns(expression, index -> index - width);
    }

    /// Equalities are keys; the one inequality says the order. With USING the last column is the order.
    private Bound asOf(List<Expression> conditions) {
        AsOfMatch match = null;
        if (!joined.using().isEmpty()) {
            JoinKey last = keys.removeLast();
            match = new AsOfMatch(last.left(), last.right(), AsOfMatch.Direction.BACKWARD, true, null);
        }
        for (Expression condition : conditions) {
            JoinKey key = keyOf(condition);
            AsOfMatch other = key == null ? matchOf(condition) : null;
            if (key != null) {
                keys.add(key);
            } else if (other != null && match == null) {
                match = other;
            } else {
                throw context.error(
                        joined.at(),
                        "an ASOF JOIN takes equalities and one inequality between both sides, not " + condition + ".");
            }
        }
        if (match == null) {
            throw context.error(joined.at(), "an ASOF JOIN needs an inequality such as ON a.time >= b.time.");
        }
        boolean keepAll = joined.kind() == Source.Kind.ASOF_LEFT;
        Relation relation = new AsOfJoin(left.relation(), right.relation(), keys, match, keepAll);
        return new Bound(relation, scope(keepAll ? JoinType.LEFT : JoinType.INNER, new GrowingRows(relation)));
    }

    private @Nullable AsOfMatch matchOf(Expression condition) {
        if (!(condition instanceof Call call)) {
            return null;
        }
        Expression first = call.operands().getFirst();
        Expression second = call.operands().getLast();
        return switch (call.function()) {
            case GREATER_OR_EQUAL -> match(first, second, AsOfMatch.Direction.BACKWARD, true);
            case GREATER -> match(first, second, AsOfMatch.Direction.BACKWARD, false);
            case LESS_OR_EQUAL -> match(first, second, AsOfMatch.Direction.FORWARD, true);
            case LESS -> match(first, second, AsOfMatch.Direction.FORWARD, false);
            default -> null;
        };
    }

    private @Nullable AsOfMatch match(
            Expression first, Expression second, AsOfMatch.Direction direction, boolean equal) {
        if (onlyLeft(first) && onlyRight(second)) {
            return new AsOfMatch(first, toRight(second), direction, equal, null);
        }
        AsOfMatch.Direction turned =
                direction == AsOfMatch.Direction.BACKWARD ? AsOfMatch.Direction.FORWARD : AsOfMatch.Direction.BACKWARD;
        return onlyLeft(second) && onlyRight(first) ? new AsOfMatch(second, toRight(first), turned, equal, null) : null;
    }
}
