package org.millrace.vectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Structs: one child vector of the same length per field.
///
/// @param type     a [StructType]
/// @param children the values of each field, in order of the fields
/// @param length   the number of rows
/// @param validity which rows have a struct; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record StructVector(DataType type, List<Vector> children, int length, long @Nullable [] validity)
        implements Vector {

    /// Copies the list.
    // Not compact: the parameters of a compact constructor lose their nullness in the class file.
    public StructVector(DataType type, List<Vector> children, int length, long @Nullable [] validity) {
        this.type = type;
        this.children = List.copyOf(children);
        this.length = length;
        this.validity = validity;
    }
}
