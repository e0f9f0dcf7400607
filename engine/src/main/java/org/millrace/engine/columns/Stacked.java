package org.millrace.engine.columns;

import java.util.List;
import org.millrace.vectors.Concat;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Puts vectors of one type one behind the other. Strings that all come as codes of dictionaries that are not too
/// large stay codes.
public final class Stacked {

    private Stacked() {}

    /// All rows of all parts, in order, in new arrays.
    ///
    /// @param parts perhaps none
    public static Vector of(DataType type, List<Vector> parts) {
        List<Vector> some = parts.stream().filter(part -> part.length() > 0).toList();
        boolean coded = !some.isEmpty() && some.stream().allMatch(DictionaryVector.class::isInstance);
        if (!coded || type.layout() != org.millrace.vectors.Layout.BYTES) {
            return Concat.of(type, some);
        }
        ColumnBuffer buffer = ColumnBuffer.of(type);
        some.forEach(buffer::append);
        return buffer.vector();
    }
}
