package org.millrace.vectors;

/// A list of values of one type.
///
/// @param element name (by convention `element`), type and nullability of the elements
public record ListType(Field element) implements DataType {

    @Override
    public Layout layout() {
        return Layout.LIST;
    }

    @Override
    public String toString() {
        return "list<" + element.type() + ">";
    }
}
