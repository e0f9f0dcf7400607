package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.Relation;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.subquery.RowNumbers;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Source;

/// Binds joins in FROM.
///
/// @param sources binds their sides
record SourceJoins(SourceBinder sources) {

    Bound bind(Source.Joined joined) {
        Bound left = sources.bind(joined.left());
        SourceBinder.Right right = sources.right(left, joined.right());
        if (right.lateral()) {
            return lateral(joined, left, right);
        }
        if (joined.kind() == Source.Kind.POSITIONAL) {
            return positional(left, right.bound());
        }
        return new JoinBinder(sources, joined, left, right.bound()).bind();
    }

    /// A join with a side that looks at the other one.
    private Bound lateral(Source.Joined joined, Bound left, SourceBinder.Right right) {
        boolean keepAll = joined.kind() == Source.Kind.LEFT;
        boolean possible = keepAll || joined.kind() == Source.Kind.INNER || joined.kind() == Source.Kind.CROSS;
        if (!possible || joined.natural() || !joined.using().isEmpty()) {
            throw sources.context()
                    .error(
                            joined.right().at(),
                            "what looks at the rows left of it can be joined by a comma, CROSS, INNER or LEFT JOIN"
                                    + " ... ON only.");
        }
        Phrase on = joined.on();
        boolean always = on == null || on instanceof Phrase.BooleanConstant constant && constant.value();
        if (keepAll && !always) {
            throw sources.context().error(joined.at(), "LEFT JOIN LATERAL takes ON true only.");
        }
        Bound both = right.joined(left, keepAll);
        return always ? both : filtered(both, on);
    }

    private Bound filtered(Bound both, @Nullable Phrase condition) {
        if (condition == null) {
            return both;
        }
        GrowingRows rows = new GrowingRows(both.relation());
        Calls calls = new RowCalls(sources.context(), both.scope(), "ON");
        PhraseBinder binder = new PhraseBinder(sources.context(), calls, sources.outer(), rows, sources.queries());
        new Conditions(binder, rows).keep(condition);
        return new Bound(rows.relation(), both.scope());
    }

    /// Rows side by side, in their order.
    private static Bound positional(Bound left, Bound right) {
        Relation first = RowNumbers.numbered(left.relation(), List.of(), List.of());
        Relation second = RowNumbers.numbered(right.relation(), List.of(), List.of());
        int width = left.relation().schema().size();
        int other = right.relation().schema().size();
        org.millrace.plan.relation.JoinKey key = new org.millrace.plan.relation.JoinKey(
                new GrowingRows(first).column(width), new GrowingRows(second).column(other), false);
        Relation joined = new Join(first, second, JoinType.FULL, JoinSide.RIGHT, List.of(key), null);
        GrowingRows rows = new GrowingRows(joined);
        NameScope scope =
                SourceBinder.moved(left.scope(), rows, 0).and(SourceBinder.moved(right.scope(), rows, width + 1));
        return new Bound(joined, scope);
    }

    /// The names of the columns that both sides have, for NATURAL.
    static List<String> shared(Bound left, Bound right) {
        List<String> names = new ArrayList<>();
        for (NameScope.Visible column : left.scope().all()) {
            if (!right.scope().named(column.name()).isEmpty()
                    && !names.contains(column.name().toLowerCase(Locale.ROOT))) {
                names.add(column.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /// The value of a column that both sides have.
    static Expression merged(JoinType type, Expression left, Expression right) {
        if (type == JoinType.RIGHT) {
            return right;
        }
        return type == JoinType.FULL ? PhraseBinder.call(Function.COALESCE, left, right) : left;
    }
}
