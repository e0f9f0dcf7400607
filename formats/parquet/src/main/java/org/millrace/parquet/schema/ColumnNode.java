package org.millrace.parquet.schema;

import java.util.List;
import java.util.function.Consumer;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.StructType;

/// A node of the tree of columns: a leaf with values, a struct or a list. Maps are lists of structs.
///
/// Levels follow Dremel as Parquet uses it: an entry's definition level says how many of the optional and repeated
/// fields on the way to the leaf are there, its repetition level at which repeated field the entry repeats.
public sealed interface ColumnNode {
    /// The name of the field.
    String name();

    /// The type of its values.
    DataType type();

    /// Whether a value may be missing.
    boolean nullable();

    /// The definition level from which the value is there.
    int definition();

    /// The node as a field of a schema.
    default Field field() {
        return new Field(name(), type(), nullable());
    }

    /// Gives all leaves below to `action`, in the order of the file's columns.
    default void forEachLeaf(Consumer<Leaf> action) {
        switch (this) {
            case Leaf leaf -> action.accept(leaf);
            case Struct struct -> struct.children().forEach(child -> child.forEachLeaf(action));
            case Repeated repeated -> repeated.element().forEachLeaf(action);
        }
    }

    /// A column with values.
    ///
    /// @param name the name of the field
    /// @param column position of the column in every row group
    /// @param path the names from below the root, joined by dots, for messages
    /// @param value how stored values are to be understood
    /// @param nullable whether a value may be missing
    /// @param definition the definition level of an entry with a value
    /// @param repetition the number of repeated fields on the way
    record Leaf(String name, int column, String path, LeafValue value, boolean nullable, int definition, int repetition)
            implements ColumnNode {
        @Override
        public DataType type() {
            return value.type();
        }
    }

    /// A group of fields.
    ///
    /// @param name the name of the field
    /// @param children the fields, at least one
    /// @param nullable whether the struct may be missing
    /// @param definition the definition level from which the struct is there
    record Struct(String name, List<ColumnNode> children, boolean nullable, int definition) implements ColumnNode {
        /// Copies the list.
        public Struct {
            children = List.copyOf(children);
        }

        @Override
        public DataType type() {
            return new StructType(children.stream().map(ColumnNode::field).toList());
        }
    }

    /// A list of elements.
    ///
    /// @param name the name of the field
    /// @param element the elements
    /// @param nullable whether the list may be missing
    /// @param definition the definition level from which the list is there
    /// @param elementDefinition the definition level from which the list has an element
    /// @param repetition the repetition level at which the list goes on
    record Repeated(
            String name, ColumnNode element, boolean nullable, int definition, int elementDefinition, int repetition)
            implements ColumnNode {
        @Override
        public DataType type() {
            return new ListType(element.field());
        }
    }
}
