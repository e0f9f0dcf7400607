package org.millrace.vectors;

/// A named, typed column or part of a nested type.
///
/// @param name     the name, case-sensitive
/// @param type     the type of its values
/// @param nullable whether values may be missing; false is a promise of the producer
public record Field(String name, DataType type, boolean nullable) {

    /// A field whose values may be missing.
    public Field(String name, DataType type) {
        this(name, type, true);
    }

    /// The same field under another name.
    public Field renamed(String newName) {
        return new Field(newName, type, nullable);
    }

    /// The same field with another type.
    public Field typed(DataType newType) {
        return new Field(name, newType, nullable);
    }

    @Override
    public String toString() {
        return name + ": " + type + (nullable ? "" : " not null");
    }
}
