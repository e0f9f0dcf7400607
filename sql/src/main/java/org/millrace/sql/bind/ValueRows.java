package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.Coercion;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Binds VALUES.
///
/// @param queries binds sub-queries
/// @param outer   the query around
record ValueRows(QueryBinder queries, Outer outer) {

    /// One row. It has a column, because a batch without columns has no rows to be seen; nobody can name it.
    static final Values ONE = one();

    private static Values one() {
        Schema schema = Schema.of(new Field("", PrimitiveType.BOOLEAN, false));
        return new Values(schema, List.of(Batch.of(1, VectorBuilder.of(PrimitiveType.BOOLEAN, List.of(true)))));
    }

    Relation bind(Query.ValueRows written) {
        List<GrowingRows> rows = new ArrayList<>();
        List<List<Expression>> values = new ArrayList<>();
        int width = written.rows().getFirst().size();
        for (List<Phrase> row : written.rows()) {
            if (row.size() != width) {
                throw queries.context()
                        .error(
                                row.isEmpty() ? written.at() : row.getFirst().at(),
                                "all rows of VALUES have as many values as the first one: " + width + ", not "
                                        + row.size() + ".");
            }
            GrowingRows growing = new GrowingRows(ONE);
            Calls calls = new RowCalls(queries.context(), NameScope.EMPTY, "VALUES");
            PhraseBinder binder = new PhraseBinder(queries.context(), calls, outer, growing, queries);
            values.add(binder.bindAll(row));
            rows.add(growing);
        }
        List<List<Expression>> aligned = aligned(values, width, written.at());
        aligned.forEach(row -> row.replaceAll(ValueRows::folded));
        boolean constant = aligned.stream().allMatch(row -> row.stream().allMatch(Literal.class::isInstance));
        return constant ? table(aligned, width) : union(rows, aligned);
    }

    /// All values of a column as their common type.
    private List<List<Expression>> aligned(List<List<Expression>> rows, int width, int at) {
        List<List<Expression>> aligned = new ArrayList<>();
        rows.forEach(_ -> aligned.add(new ArrayList<>()));
        for (int column = 0; column < width; column++) {
            int position = column;
            List<Expression> values =
                    rows.stream().map(row -> row.get(position)).toList();
            List<Expression> same = Coercion.align(withoutTexts(values))
                    .orElseThrow(() -> queries.context()
                            .error(at, "the values of column " + (position + 1) + " have no common type."));
            for (int row = 0; row < rows.size(); row++) {
                aligned.get(row).add(same.get(row));
            }
        }
        return aligned;
    }

    /// A cast of a constant that loses nothing as a constant.
    private static Expression folded(Expression value) {
        return value instanceof org.millrace.plan.expression.Cast cast && cast.input() instanceof Literal
                ? Coercion.to(cast.input(), cast.type())
                : value;
    }

    /// Constant texts as values of the type that the other values have.
    private static List<Expression> withoutTexts(List<Expression> values) {
        DataType type = PrimitiveType.NULL;
        for (Expression value : values) {
            boolean text = value instanceof Literal && value.type() == PrimitiveType.STRING;
            type = text ? type : Coercion.common(type, value.type()).orElse(PrimitiveType.NULL);
        }
        DataType wanted = type;
        return values.stream()
                .map(value -> Operators.convertedTo(value, wanted))
                .toList();
    }

    private static Relation table(List<List<Expression>> rows, int width) {
        List<Field> fields = new ArrayList<>();
        List<Vector> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            DataType type = rows.getFirst().get(column).type();
            List<Object> values = new ArrayList<>();
            for (List<Expression> row : rows) {
                values.add(((Literal) row.get(column)).object());
            }
            fields.add(new Field("col" + column, type));
            columns.add(VectorBuilder.of(type, values));
        }
        Schema schema = new Schema(fields);
        return new Values(schema, List.of(Batch.of(rows.size(), columns)));
    }

    private static Relation union(List<GrowingRows> rows, List<List<Expression>> values) {
        List<Relation> inputs = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<NamedExpression> columns = new ArrayList<>();
            for (Expression value : values.get(row)) {
                columns.add(new NamedExpression("col" + columns.size(), value));
            }
            inputs.add(new Project(rows.get(row).relation(), columns));
        }
        return inputs.size() == 1 ? inputs.getFirst() : new Union(inputs);
    }
}
