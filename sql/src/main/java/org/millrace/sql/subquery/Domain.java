package org.millrace.sql.subquery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.plan.typing.Plans;
import org.millrace.sql.subquery.Flat.Match;

/// The distinct values of all outer columns that a sub-query uses.
///
/// @param outer the rows of the query around
/// @param used  the values of the outer columns by their numbers, over those rows
record Domain(Relation outer, List<Expression> used) {

    private Relation relation() {
        List<NamedExpression> columns = IntStream.range(0, used.size())
                .mapToObj(number -> new NamedExpression("outer" + number, used.get(number)))
                .toList();
        return new Distinct(new Project(outer, columns), List.of());
    }

    /// Rows with all outer columns: each row with every outer row to which it belongs.
    Flat join(Flat input) {
        Relation both = new Join(input.relation(), relation(), JoinType.CROSS, JoinSide.RIGHT, List.of(), null);
        int first = input.relation().schema().size();
        List<Match> matches = matches(first);
        Flat joined = new Flat(both, input.width(), matches, null);
        List<Expression> conditions = new ArrayList<>();
        for (Match match : input.matches()) {
            conditions.add(FunctionTyping.call(
                    match.nullSafe() ? Function.NOT_DISTINCT : Function.EQUAL,
                    List.of(joined.inside(match.outer()), joined.column(match.position()))));
        }
        Relation rows = conditions.isEmpty() ? both : new Filter(both, ExpressionTrees.conjunction(conditions));
        return new Flat(rows, input.width(), matches, null);
    }

    private List<Match> matches(int first) {
        return IntStream.range(0, used.size())
                .mapToObj(number -> new Match(
                        OuterColumns.of(
                                number, "outer" + number, used.get(number).type()),
                        first + number,
                        true))
                .toList();
    }

    /// Rows in which every outer row has one: those that are there, and defaults for the others.
    Flat complete(Flat input) {
        List<Expression> defaults = input.defaults();
        if (defaults == null) {
            throw new IllegalStateException("Nothing says what a row is that is not there.");
        }
        Relation domain = relation();
        Flat outerRows = new Flat(domain, 0, matches(0), null);
        Relation marked = Marked.of(input.relation());
        List<JoinKey> keys = input.matches().stream()
                .map(match ->
                        Flat.key(outerRows.inside(match.outer()), input.column(match.position()), match.nullSafe()))
                .toList();
        Relation joined = new Join(domain, marked, JoinType.LEFT, JoinSide.RIGHT, keys, null);
        int first = used.size();
        Flat over = new Flat(joined, 0, matches(0), null);
        Expression missing = Marked.missing(joined);
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 0; i < input.width(); i++) {
            Expression there = new ColumnRef(first + i, joined.schema().field(first + i));
            columns.add(new NamedExpression(
                    joined.schema().field(first + i).name(),
                    new Case(List.of(new Case.Branch(missing, over.inside(defaults.get(i)))), there)));
        }
        IntStream.range(0, first).forEach(number -> columns.add(Flat.named(joined, number)));
        return new Flat(new Project(joined, columns), input.width(), matches(input.width()), null);
    }

    /// Rows with a mark as last column, which is null where an outer join found no row.
    static final class Marked {

        private Marked() {}

        static Relation of(Relation relation) {
            List<NamedExpression> columns = new ArrayList<>(Plans.references(relation));
            columns.add(new NamedExpression("found", Literals.TRUE));
            return new Project(relation, columns);
        }

        static Expression missing(Relation joined) {
            int last = joined.schema().size() - 1;
            return FunctionTyping.call(
                    Function.IS_NULL,
                    List.of(new ColumnRef(last, joined.schema().field(last))));
        }
    }
}
