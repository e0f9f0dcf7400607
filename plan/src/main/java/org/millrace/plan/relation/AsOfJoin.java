package org.millrace.plan.relation;

import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Each row of the left side with the nearest row of the right side among those that are equal in some keys. Rows
/// come in the order of the left side; the right side is held.
///
/// @param left    the left side
/// @param right   the right side, in any order
/// @param keys    what must be equal
/// @param match   which row is nearest
/// @param keepAll whether left rows without a match come out, with nulls for the right side
public record AsOfJoin(Relation left, Relation right, List<JoinKey> keys, AsOfMatch match, boolean keepAll)
        implements Relation {

    /// Copies the list.
    public AsOfJoin {
        keys = List.copyOf(keys);
    }

    @Override
    public Schema schema() {
        List<Field> fields = new ArrayList<>();
        Join.addFields(left.schema(), false, fields);
        Join.addFields(right.schema(), keepAll, fields);
        return new Schema(fields);
    }

    @Override
    public List<Relation> inputs() {
        return List.of(left, right);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new AsOfJoin(inputs.get(0), inputs.get(1), keys, match, keepAll);
    }
}
