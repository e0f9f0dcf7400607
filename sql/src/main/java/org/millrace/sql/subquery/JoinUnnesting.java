package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.AsOfMatch;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.subquery.Flat.Match;

/// Unnests joins inside a sub-query.
///
/// @param unnesting unnests their sides
/// @param domain    the values of the outer columns
record JoinUnnesting(Unnesting unnesting, Domain domain) {

    Flat join(Join join) {
        return switch (join.type()) {
            case INNER, CROSS -> inner(join);
            case LEFT, SEMI, ANTI -> keepingLeft(join);
            case RIGHT -> right(join);
            case FULL -> full(join);
        };
    }

    /// A cross join with the keys and the condition as a filter on top, which the optimizer takes back.
    private Flat inner(Join join) {
        Flat left = unnesting.rows(join.left());
        Flat right = unnesting.rows(join.right());
        Relation both = new Join(left.relation(), right.relation(), JoinType.CROSS, JoinSide.RIGHT, List.of(), null);
        int first = left.relation().schema().size();
        List<Match> matches = new ArrayList<>(left.matches());
        List<Expression> conditions = new ArrayList<>();
        int width = left.width() + right.width();
        for (Match match : right.matches()) {
            left.matches().stream()
                    .filter(known -> known.outer().equals(match.outer()))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> conditions.add(same(both, known.position(), first + match.position())),
                            () -> matches.add(match.at(first + match.position())));
        }
        Relation matched = conditions.isEmpty()
                ? both
                : new org.millrace.plan.relation.Filter(both, ExpressionTrees.conjunction(conditions));
        List<Integer> own = new ArrayList<>();
        IntStream.range(0, left.width()).forEach(own::add);
        IntStream.range(first, first + right.width()).forEach(own::add);
        boolean inPlace = left.width() == first;
        Flat rows = inPlace ? new Flat(matched, width, matches, null) : Flat.arranged(matched, own, matches);
        return unnesting.filter(rows, conditions(join));
    }

    private static Expression same(Relation rows, int left, int right) {
        return FunctionTyping.call(
                Function.NOT_DISTINCT,
                List.of(
                        new ColumnRef(left, rows.schema().field(left)),
                        new ColumnRef(right, rows.schema().field(right))));
    }

    /// The keys and the condition of a join as conditions over the columns of both sides.
    private static List<Expression> conditions(Join join) {
        List<Expression> all = new ArrayList<>();
        int first = join.left().schema().size();
        for (JoinKey key : join.keys()) {
            all.add(FunctionTyping.call(
                    key.nullSafe() ? Function.NOT_DISTINCT : Function.EQUAL,
                    List.of(key.left(), shifted(key.right(), first))));
        }
        Expression condition = join.condition();
        if (condition != null) {
            all.addAll(ExpressionTrees.conjuncts(condition));
        }
        return all;
    }

    /// An expression over the right side as one over both; outer columns stay.
    static Expression shifted(Expression expression, int by) {
        return ExpressionTrees.moveColumns(expression, index -> index < 0 ? index : index + by);
    }

    /// The left side with all outer columns, so that the right one and the conditions find them there.
    private Flat keepingLeft(Join join) {
        Flat left = leftFor(join.left(), join.right(), expressions(join));
        Flat right = unnesting.rows(join.right());
        List<JoinKey> keys = keys(join.keys(), left, right);
        Expression condition = join.condition();
        int first = left.relation().schema().size();
        int moved = first - left.width();
        Expression inside = condition == null
                ? null
                : left.inside(
                        ExpressionTrees.moveColumns(condition, index -> index < left.width() ? index : index + moved));
        Relation joined = new Join(left.relation(), right.relation(), join.type(), JoinSide.RIGHT, keys, inside);
        if (join.type().leftOnly()) {
            return new Flat(joined, left.width(), left.matches(), null);
        }
        return Flat.arranged(joined, own(left, right, first), left.matches());
    }

    private static List<Integer> own(Flat left, Flat right, int first) {
        List<Integer> own = new ArrayList<>();
        IntStream.range(0, left.width()).forEach(own::add);
        IntStream.range(first, first + right.width()).forEach(own::add);
        return own;
    }

    private static List<Expression> expressions(Join join) {
        return org.millrace.plan.relation.RelationExpressions.of(join);
    }

    private Flat leftFor(Relation left, Relation right, List<Expression> readers) {
        Flat rows = unnesting.rows(left);
        BitSet needed = OuterColumns.in(right);
        readers.forEach(expression -> needed.or(OuterColumns.in(expression)));
        return rows.has(needed) ? rows : domain.join(rows);
    }

    /// The keys of a join between sides that have grown, and the matches of the right side.
    private static List<JoinKey> keys(List<JoinKey> keys, Flat left, Flat right) {
        List<JoinKey> all = new ArrayList<>();
        for (JoinKey key : keys) {
            // An outer column on the right side equals its column on the left side, which has it.
            all.add(new JoinKey(left.inside(key.left()), right.inside(key.right()), key.nullSafe()));
        }
        for (Match match : right.matches()) {
            all.add(Flat.key(left.inside(match.outer()), right.column(match.position()), match.nullSafe()));
        }
        return all;
    }

    /// A right join as a left one with its sides exchanged.
    private Flat right(Join join) {
        int first = join.left().schema().size();
        int second = join.right().schema().size();
        Expression condition = join.condition();
        Join turned = new Join(
                join.right(),
                join.left(),
                JoinType.LEFT,
                JoinSide.RIGHT,
                join.keys().stream()
                        .map(key -> new JoinKey(key.right(), key.left(), key.nullSafe()))
                        .toList(),
                condition == null
                        ? null
                        : ExpressionTrees.moveColumns(
                                condition,
                                index -> index < 0 ? index : index < first ? index + second : index - first));
        Flat flat = keepingLeft(turned);
        List<Integer> own = new ArrayList<>();
        IntStream.range(second, second + first).forEach(own::add);
        IntStream.range(0, second).forEach(own::add);
        return Flat.arranged(flat.relation(), own, flat.matches());
    }

    /// Both sides with all outer columns; a row has them from the side that it comes from.
    private Flat full(Join join) {
        Flat left = domain.join(unnesting.rows(join.left()));
        Flat right = domain.join(unnesting.rows(join.right()));
        List<JoinKey> keys = keys(join.keys(), left, right);
        int first = left.relation().schema().size();
        int moved = first - left.width();
        Expression condition = join.condition();
        Expression inside = condition == null
                ? null
                : left.inside(
                        ExpressionTrees.moveColumns(condition, index -> index < left.width() ? index : index + moved));
        Relation joined = new Join(left.relation(), right.relation(), JoinType.FULL, JoinSide.RIGHT, keys, inside);
        List<NamedExpression> columns = new ArrayList<>();
        own(left, right, first).forEach(position -> columns.add(Flat.named(joined, position)));
        int width = columns.size();
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < left.matches().size(); i++) {
            Match match = left.matches().get(i);
            int other = first + right.matches().get(i).position();
            matches.add(match.at(columns.size()));
            columns.add(new NamedExpression(
                    "outer" + i,
                    FunctionTyping.call(
                            Function.COALESCE,
                            List.of(
                                    new ColumnRef(
                                            match.position(), joined.schema().field(match.position())),
                                    new ColumnRef(other, joined.schema().field(other))))));
        }
        return new Flat(new Project(joined, columns), width, matches, null);
    }

    Flat asOf(AsOfJoin join) {
        Flat left = leftFor(join.left(), join.right(), org.millrace.plan.relation.RelationExpressions.of(join));
        Flat right = unnesting.rows(join.right());
        AsOfMatch match = join.match();
        Relation joined = new AsOfJoin(
                left.relation(),
                right.relation(),
                keys(join.keys(), left, right),
                new AsOfMatch(
                        left.inside(match.left()),
                        right.inside(match.right()),
                        match.direction(),
                        match.equal(),
                        match.tolerance()),
                join.keepAll());
        int first = left.relation().schema().size();
        return Flat.arranged(joined, own(left, right, first), left.matches());
    }
}
