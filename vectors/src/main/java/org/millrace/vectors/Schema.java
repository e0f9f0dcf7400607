package org.millrace.vectors;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The columns of a table or a batch, in order. Names are unique only where a table's own rules make them so: look-ups
/// by name find the first.
///
/// @param fields the columns
public record Schema(List<Field> fields) {

    /// Copies the list.
    public Schema {
        fields = List.copyOf(fields);
    }

    /// A schema of these columns.
    public static Schema of(Field... fields) {
        return new Schema(List.of(fields));
    }

    /// The number of columns.
    public int size() {
        return fields.size();
    }

    /// The column at this position.
    public Field field(int index) {
        return fields.get(index);
    }

    /// The position of the first column with this exact name.
    public OptionalInt indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The names in order.
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /// The columns at these positions, in the order given.
    public Schema project(int[] columns) {
        return new Schema(java.util.Arrays.stream(columns).mapToObj(fields::get).toList());
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
