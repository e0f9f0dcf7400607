package org.millrace.plan.relation;

import java.util.List;
import java.util.stream.Stream;
import org.millrace.vectors.Schema;

/// One row for each distinct combination of the keys, in order of first appearance in the input; one row in all where
/// there are no keys. Keys compare as NOT DISTINCT does.
///
/// @param input      where rows come from
/// @param keys       what is grouped by
/// @param aggregates what is computed for each group
public record Aggregate(Relation input, List<NamedExpression> keys, List<NamedAggregate> aggregates)
        implements Relation {

    /// Copies the lists.
    public Aggregate {
        keys = List.copyOf(keys);
        aggregates = List.copyOf(aggregates);
    }

    @Override
    public Schema schema() {
        return new Schema(Stream.concat(
                        keys.stream().map(NamedExpression::field),
                        aggregates.stream().map(NamedAggregate::field))
                .toList());
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Aggregate(inputs.getFirst(), keys, aggregates);
    }
}
