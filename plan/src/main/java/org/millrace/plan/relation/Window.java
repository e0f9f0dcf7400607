package org.millrace.plan.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Schema;

/// All rows with further columns, each computed from the rows of the same partition. Rows come out ordered by
/// [#sortKeys()]: by the partition's expressions (ascending, missing values last), then by the order keys; rows that
/// are equal in all of them keep the order of the input.
///
/// @param input     where rows come from
/// @param partition what rows of one partition agree in, as NOT DISTINCT does; empty where all rows are one partition
/// @param order     how the rows of a partition are ordered, most important first; empty where all are peers
/// @param calls     the further columns
public record Window(Relation input, List<Expression> partition, List<SortKey> order, List<NamedWindowCall> calls)
        implements Relation {

    /// Copies the lists.
    public Window {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
        calls = List.copyOf(calls);
    }

    /// What the result is ordered by: no expression twice, no literal.
    public List<SortKey> sortKeys() {
        Set<Expression> seen = new HashSet<>();
        List<SortKey> keys = new ArrayList<>();
        Stream.concat(partition.stream().map(key -> new SortKey(key, false, false)), order.stream())
                .filter(key -> !(key.expression() instanceof Literal) && seen.add(key.expression()))
                .forEach(keys::add);
        return keys;
    }

    @Override
    public Schema schema() {
        return new Schema(
                Stream.concat(input.schema().fields().stream(), calls.stream().map(NamedWindowCall::field))
                        .toList());
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Window(inputs.getFirst(), partition, order, calls);
    }
}
