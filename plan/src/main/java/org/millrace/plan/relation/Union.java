package org.millrace.plan.relation;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Schema;

/// All rows of all inputs, one input after the other. Column types agree by position; names are those of the first
/// input.
///
/// @param inputs at least one relation
public record Union(List<Relation> inputs) implements Relation {

    /// Copies the list and checks that types agree.
    public Union {
        inputs = List.copyOf(inputs);
        Schema first = inputs.getFirst().schema();
        for (Relation input : inputs) {
            if (!types(input.schema()).equals(types(first))) {
                throw new QueryException(
                        "A union needs inputs with the same types: " + first + " and " + input.schema() + ".");
            }
        }
    }

    private static List<org.millrace.vectors.DataType> types(Schema schema) {
        return schema.fields().stream().map(org.millrace.vectors.Field::type).toList();
    }

    @Override
    public Schema schema() {
        Schema first = inputs.getFirst().schema();
        return new Schema(java.util.stream.IntStream.range(0, first.size())
                .mapToObj(i -> new org.millrace.vectors.Field(
                        first.field(i).name(),
                        first.field(i).type(),
                        inputs.stream()
                                .anyMatch(input -> input.schema().field(i).nullable())))
                .toList());
    }

    @Override
    public Relation withInputs(List<Relation> newInputs) {
        return new Union(newInputs);
    }
}
