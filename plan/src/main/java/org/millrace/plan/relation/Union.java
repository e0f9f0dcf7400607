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
        for (Relation input : inputs.subList(1, inputs.size())) {
            Schema schema = input.schema();
            if (!types(schema).equals(types(first))) {
                throw new QueryException("A union needs inputs with the same types: " + first + " and " + schema + ".");
            }
        }
    }

    private static List<org.millrace.vectors.DataType> types(Schema schema) {
        return schema.fields().stream().map(org.millrace.vectors.Field::type).toList();
    }

    @Override
    public Schema schema() {
        // Once for each input: to ask for it again for each column doubles the work with each union inside of another.
        List<Schema> schemas = inputs.stream().map(Relation::schema).toList();
        Schema first = schemas.getFirst();
        return new Schema(java.util.stream.IntStream.range(0, first.size())
                .mapToObj(i -> new org.millrace.vectors.Field(
                        first.field(i).name(),
                        first.field(i).type(),
                        schemas.stream().anyMatch(schema -> schema.field(i).nullable())))
                .toList());
    }

    @Override
    public Relation withInputs(List<Relation> newInputs) {
        return new Union(newInputs);
    }
}
