package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Makes unions of relations whose column types can be brought together.
final class Unions {

    private Unions() {}

    static Relation union(List<Relation> inputs) {
        Schema first = inputs.getFirst().schema();
        List<DataType> types = new ArrayList<>(types(first));
        for (Relation input : inputs) {
            List<DataType> others = types(input.schema());
            if (others.size() != types.size()) {
                throw new QueryException(
                        "A union needs inputs with as many columns: " + first + " and " + input.schema() + ".");
            }
            for (int i = 0; i < others.size(); i++) {
                int column = i;
                types.set(
                        i,
                        Coercion.common(types.get(i), others.get(i))
                                .orElseThrow(() -> new QueryException("The column '"
                                        + first.field(column).name() + "' of a union cannot be both "
                                        + types.get(column) + " and " + others.get(column) + ".")));
            }
        }
        return new Union(inputs.stream().map(input -> converted(input, types)).toList());
    }

    private static List<DataType> types(Schema schema) {
        return schema.fields().stream().map(Field::type).toList();
    }

    private static Relation converted(Relation input, List<DataType> types) {
        if (types(input.schema()).equals(types)) {
            return input;
        }
        List<NamedExpression> columns = new ArrayList<>();
        for (NamedExpression column : Plans.references(input)) {
            DataType type = types.get(columns.size());
            columns.add(new NamedExpression(column.name(), Coercion.to(column.expression(), type)));
        }
        return new Project(input, columns);
    }
}
