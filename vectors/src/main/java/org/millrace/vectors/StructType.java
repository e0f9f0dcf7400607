package org.millrace.vectors;

import java.util.List;
import java.util.stream.Collectors;

/// A fixed group of named values.
///
/// @param fields the fields in order
public record StructType(List<Field> fields) implements DataType {

    /// Copies the list.
    public StructType {
        fields = List.copyOf(fields);
    }

    @Override
    public Layout layout() {
        return Layout.STRUCT;
    }

    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.name() + ": " + field.type())
                .collect(Collectors.joining(", ", "struct<", ">"));
    }
}
