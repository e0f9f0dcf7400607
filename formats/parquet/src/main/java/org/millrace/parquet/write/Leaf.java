package org.millrace.parquet.write;

import java.util.List;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.vectors.DataType;

/// A column as Parquet stores it: a path through structs and lists to values that hold no others.
///
/// @param column        the position of the table's column that it is part of
/// @param path          names from the column down to the leaf, as the file's schema has them
/// @param steps         what lies on the way, the leaf itself last
/// @param type          the type of the values
/// @param stored        how they are stored
/// @param maxDefinition the definition level of a present value
/// @param maxRepetition the number of lists around the value
record Leaf(
        int column,
        List<String> path,
        List<Step> steps,
        DataType type,
        StoredType stored,
        int maxDefinition,
        int maxRepetition) {

    Leaf {
        path = List.copyOf(path);
        steps = List.copyOf(steps);
    }

    /// The path as people write it.
    String name() {
        return String.join(".", path);
    }

    /// Whether values are strings of bytes rather than numbers.
    boolean bytes() {
        return stored.physical() == PhysicalType.BYTE_ARRAY || stored.physical() == PhysicalType.FIXED_LEN_BYTE_ARRAY;
    }

    /// Whether the column itself is the leaf, without lists or structs around it.
    boolean flat() {
        return steps.size() == 1;
    }
}
