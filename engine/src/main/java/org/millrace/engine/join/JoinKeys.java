package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.vectors.DataType;

/// The keys of one side of a join. A key that is no column becomes one behind the side's own columns.
///
/// @param columns  for each key the column that it is
/// @param computed what is computed behind the side's own columns
/// @param nullSafe for each key that must be equal whether a missing value equals a missing value; the place of
///                 an as-of join, the last key, has none
@SuppressWarnings("ArrayRecordComponent")
public record JoinKeys(int[] columns, List<CompiledExpression> computed, boolean[] nullSafe) {

    /// Copies the list.
    public JoinKeys {
        computed = List.copyOf(computed);
    }

    /// How many keys there are.
    int size() {
        return columns.length;
    }

    /// The types of all columns, with those that are computed.
    List<DataType> types(List<DataType> own) {
        List<DataType> all = new ArrayList<>(own);
        computed.forEach(expression -> all.add(expression.type()));
        return all;
    }
}
