package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;
import org.millrace.plan.typing.Coercion;
import org.millrace.plan.typing.Plans;
import org.millrace.sql.subquery.RowNumbers;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Binds UNION, EXCEPT and INTERSECT. The last two are joins in which nulls are equal; with ALL, equal rows are
/// numbered and
/// the numbers must be equal, too.
///
/// @param queries binds both sides
record SetOperations(QueryBinder queries) {

    Relation bind(Query.Combination combination) {
        List<Relation> sides = List.of(queries.body(combination.left()), queries.body(combination.right()));
        List<Relation> aligned = aligned(combination.byName() ? byName(sides) : sides, combination);
        Relation left = aligned.getFirst();
        Relation right = aligned.getLast();
        return switch (combination.operator()) {
            case UNION -> {
                Relation all = new Union(List.of(left, right));
                yield combination.all() ? all : new Distinct(all, List.of());
            }
            case EXCEPT -> matched(left, right, combination.all(), JoinType.ANTI);
            case INTERSECT -> matched(left, right, combination.all(), JoinType.SEMI);
        };
    }

    private static Relation matched(Relation left, Relation right, boolean all, JoinType type) {
        Relation first = all ? numbered(left) : new Distinct(left, List.of());
        Relation second = all ? numbered(right) : right;
        List<JoinKey> keys = IntStream.range(0, first.schema().size())
                .mapToObj(i -> new JoinKey(
                        new ColumnRef(i, first.schema().field(i)),
                        new ColumnRef(i, second.schema().field(i)),
                        true))
                .toList();
        Relation joined = new Join(first, second, type, JoinSide.RIGHT, keys, null);
        return all ? new Project(joined, Plans.references(left)) : joined;
    }

    private static Relation numbered(Relation rows) {
        List<Expression> all =
                Plans.references(rows).stream().map(NamedExpression::expression).toList();
        return RowNumbers.numbered(rows, all, List.of());
    }

    /// Both sides with columns of the same types.
    private List<Relation> aligned(List<Relation> sides, Query.Combination combination) {
        Schema left = sides.getFirst().schema();
        Schema right = sides.getLast().schema();
        if (left.size() != right.size()) {
            throw queries.context()
                    .error(
                            combination.right().at(),
                            "both sides of " + combination.operator() + " have as many columns: " + left.size()
                                    + ", not " + right.size() + ".");
        }
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            DataType first = left.field(i).type();
            DataType second = right.field(i).type();
            String name = left.field(i).name();
            if (text(sides.getFirst(), i)) {
                types.add(second == PrimitiveType.NULL ? first : second);
                continue;
            }
            if (text(sides.getLast(), i)) {
                types.add(first == PrimitiveType.NULL ? second : first);
                continue;
            }
            types.add(common(first, second)
                    .orElseThrow(() -> queries.context()
                            .error(
                                    combination.right().at(),
                                    "the column '" + name + "' cannot be both " + first + " and " + second + ".")));
        }
        return sides.stream().map(side -> converted(side, types)).toList();
    }

    /// Whether a column is a constant text, which takes the type of the other side.
    private static boolean text(Relation side, int column) {
        return side instanceof Project project
                && project.columns().get(column).expression() instanceof Literal literal
                && literal.type() == PrimitiveType.STRING;
    }

    private static java.util.Optional<DataType> common(DataType left, DataType right) {
        boolean text = left == PrimitiveType.STRING || right == PrimitiveType.STRING;
        return Coercion.common(left, right)
                .or(() -> text && !left.nested() && !right.nested()
                        ? java.util.Optional.of(PrimitiveType.STRING)
                        : java.util.Optional.empty());
    }

    private static Relation converted(Relation side, List<DataType> types) {
        boolean same = IntStream.range(0, types.size())
                .allMatch(i -> side.schema().field(i).type().equals(types.get(i)));
        if (same) {
            return side;
        }
        List<NamedExpression> columns = new ArrayList<>();
        for (NamedExpression column : Plans.references(side)) {
            columns.add(
                    new NamedExpression(column.name(), Coercion.to(column.expression(), types.get(columns.size()))));
        }
        return new Project(side, columns);
    }

    /// Both sides with all columns that either has, in the order in which they first appear.
    private static List<Relation> byName(List<Relation> sides) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (Relation side : sides) {
            for (String name : side.schema().names()) {
                if (seen.add(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return sides.stream().map(side -> withNames(side, names)).toList();
    }

    private static Relation withNames(Relation side, List<String> names) {
        List<NamedExpression> columns = new ArrayList<>();
        for (String name : names) {
            List<NamedExpression> found = Plans.references(side).stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .toList();
            if (found.size() > 1) {
                throw new QueryException(
                        "UNION BY NAME needs columns of different names, but there are two '" + name + "'.");
            }
            columns.add(new NamedExpression(
                    name,
                    found.isEmpty()
                            ? Literals.ofNull(PrimitiveType.NULL)
                            : found.getFirst().expression()));
        }
        return new Project(side, columns);
    }
}
