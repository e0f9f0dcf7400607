package org.millrace.plan.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Each row once for each element of its lists, in order. Lists of one row that are shorter than its longest are padded
/// with nulls; a missing list is like an empty one. The input's columns come first, then one column for each list,
/// then the number of the element where that has a name.
///
/// @param input      where rows come from
/// @param lists      at least one expression of a list type
/// @param names      the column of each list
/// @param ordinality the int64 column that counts a row's elements from 1; null for none
/// @param keepEmpty  whether a row whose lists are all empty or missing comes out once, with nulls
public record Unnest(
        Relation input,
        List<Expression> lists,
        List<String> names,
        @Nullable String ordinality,
        boolean keepEmpty) implements Relation {

    /// Copies the lists and checks that all are lists and have names.
    public Unnest {
        lists = List.copyOf(lists);
        names = List.copyOf(names);
        if (lists.isEmpty() || lists.size() != names.size()) {
            throw new IllegalArgumentException(lists.size() + " lists with the names " + names + ".");
        }
        for (Expression list : lists) {
            if (!(list.type() instanceof ListType)) {
                throw new QueryException("Only a list can be unnested: " + list + " is " + list.type() + ".");
            }
        }
    }

    /// The type of the elements of a list.
    public static Field element(Expression list) {
        return ((ListType) list.type()).element();
    }

    @Override
    public Schema schema() {
        List<Field> fields = new ArrayList<>(input.schema().fields());
        for (int i = 0; i < lists.size(); i++) {
            fields.add(new Field(names.get(i), element(lists.get(i)).type()));
        }
        if (ordinality != null) {
            fields.add(new Field(ordinality, PrimitiveType.INT64, keepEmpty));
        }
        return new Schema(fields);
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Unnest(inputs.getFirst(), lists, names, ordinality, keepEmpty);
    }
}
