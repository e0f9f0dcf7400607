package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.parquet.metadata.ConvertedType;
import org.millrace.parquet.metadata.LogicalType;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.Repetition;
import org.millrace.parquet.metadata.SchemaElement;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.StructType;

/// A table's schema as Parquet stores it.
///
/// @param elements the nodes of the schema, root first, each before its children
/// @param leaves   the leaves in the order of their nodes
record FileSchema(List<SchemaElement> elements, List<Leaf> leaves) {

    /// Translates a schema; one that Parquet cannot hold is a [QueryException].
    static FileSchema of(Schema schema) {
        requireDistinct(schema.fields(), "The table");
        Builder builder = new Builder();
        builder.elements.add(group("schema", null, schema.size(), null, null));
        for (int i = 0; i < schema.size(); i++) {
            builder.column = i;
            builder.add(schema.field(i), schema.field(i).name());
        }
        return new FileSchema(List.copyOf(builder.elements), List.copyOf(builder.leaves));
    }

    private static void requireDistinct(List<Field> fields, String where) {
        if (fields.isEmpty()) {
            throw new QueryException(where + " has no columns; Parquet cannot store that.");
        }
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new QueryException(where + " has two columns named '" + field.name()
                        + "'; Parquet needs distinct names: rename one of them.");
            }
        }
    }

    private static SchemaElement group(
            String name,
            @Nullable Repetition repetition,
            int children,
            @Nullable ConvertedType converted,
            @Nullable LogicalType logical) {
        return new SchemaElement(null, null, repetition, name, children, converted, null, null, null, logical);
    }

    /// Walks down the fields with the path, steps and levels on the way.
    private static final class Builder {
        private final List<SchemaElement> elements = new ArrayList<>();
        private final List<Leaf> leaves = new ArrayList<>();
        private final List<String> path = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private int column;
        private int definition;
        private int repetition;

        private void add(Field field, String name) {
            boolean nullable = field.nullable() || field.type() == PrimitiveType.NULL;
            definition += nullable ? 1 : 0;
            path.add(name);
            Repetition occurs = nullable ? Repetition.OPTIONAL : Repetition.REQUIRED;
            switch (field.type()) {
                case ListType list -> addList(list, name, occurs, nullable);
                case StructType struct -> addStruct(struct, name, occurs, nullable);
                case PrimitiveType _, DecimalType _ -> addLeaf(field.type(), name, occurs, nullable);
            }
            path.removeLast();
            definition -= nullable ? 1 : 0;
        }

        private void addList(ListType list, String name, Repetition occurs, boolean nullable) {
            elements.add(group(name, occurs, 1, ConvertedType.LIST, LogicalType.Simple.LIST));
            elements.add(group("list", Repetition.REPEATED, 1, null, null));
            path.add("list");
            steps.add(new Step(Step.Kind.LIST, nullable, 0));
            definition++;
            repetition++;
            add(list.element(), "element");
            repetition--;
            definition--;
            steps.removeLast();
            path.removeLast();
        }

        private void addStruct(StructType struct, String name, Repetition occurs, boolean nullable) {
            requireDistinct(struct.fields(), "The struct " + String.join(".", path));
            elements.add(group(name, occurs, struct.fields().size(), null, null));
            for (int i = 0; i < struct.fields().size(); i++) {
                steps.add(new Step(Step.Kind.STRUCT, nullable, i));
                add(struct.fields().get(i), struct.fields().get(i).name());
                steps.removeLast();
            }
        }

        private void addLeaf(DataType type, String name, Repetition occurs, boolean nullable) {
            StoredType stored = StoredType.of(type);
            boolean fixed = stored.physical() == PhysicalType.FIXED_LEN_BYTE_ARRAY;
            DecimalType decimal = type instanceof DecimalType known ? known : null;
            elements.add(new SchemaElement(
                    stored.physical(),
                    fixed ? stored.width() : null,
                    occurs,
                    name,
                    null,
                    stored.converted(),
                    decimal == null ? null : decimal.scale(),
                    decimal == null ? null : decimal.precision(),
                    null,
                    stored.logical()));
            steps.add(new Step(Step.Kind.LEAF, nullable, 0));
            leaves.add(new Leaf(column, path, steps, type, stored, definition, repetition));
            steps.removeLast();
        }
    }
}
