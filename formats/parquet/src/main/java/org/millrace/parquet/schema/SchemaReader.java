package org.millrace.parquet.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.LogicalType;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.Repetition;
import org.millrace.parquet.metadata.SchemaElement;

/// Builds the tree of columns from the flattened schema, with the rules for lists and maps of older writers
/// (specification, `LogicalTypes.md`, "Backward-compatibility rules").
public final class SchemaReader {
    private static final int MAX_DEPTH = 64;

    private final List<SchemaElement> elements;
    private final List<String> path = new ArrayList<>();
    private int next;
    private int leaves;

    private SchemaReader(List<SchemaElement> elements) {
        this.elements = elements;
    }

    /// The columns below the root.
    ///
    /// @throws MalformedException if the elements do not form a tree or a type is not supported
    public static List<ColumnNode> read(List<SchemaElement> elements) {
        SchemaReader reader = new SchemaReader(elements);
        SchemaElement root = reader.take();
        List<ColumnNode> columns = reader.readChildren(root, new Levels(0, 0));
        if (reader.next != elements.size()) {
            throw new MalformedException(
                    "a schema of " + elements.size() + " elements of which " + reader.next + " belong to the tree");
        }
        return columns;
    }

    /// The number of optional or repeated, and of repeated fields on the way to a node.
    private record Levels(int definition, int repetition) {
        Levels below(Repetition kind) {
            return switch (kind) {
                case REQUIRED -> this;
                case OPTIONAL -> new Levels(definition + 1, repetition);
                case REPEATED -> new Levels(definition + 1, repetition + 1);
                case VECTOR -> throw new MalformedException("fields of repetition VECTOR are not supported");
            };
        }
    }

    private SchemaElement take() {
        if (next == elements.size()) {
            throw new MalformedException("a schema whose tree has more elements than there are");
        }
        return elements.get(next++);
    }

    private List<ColumnNode> readChildren(SchemaElement group, Levels levels) {
        Integer count = group.childCount();
        if (count == null || count < 0 || count > elements.size() - next) {
            throw new MalformedException("the group " + group.name() + " has " + count + " children");
        }
        List<ColumnNode> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            children.add(readField(levels));
        }
        return children;
    }

    /// A field; one that is repeated without an annotation is a list of required elements.
    private ColumnNode readField(Levels parent) {
        SchemaElement element = take();
        Repetition repetition = repetition(element);
        Levels levels = parent.below(repetition);
        if (repetition != Repetition.REPEATED) {
            return readNode(element, levels, repetition == Repetition.OPTIONAL);
        }
        ColumnNode inner = readNode(element, levels, false);
        return new ColumnNode.Repeated(
                element.name(),
                named(inner, "element"),
                false,
                parent.definition(),
                levels.definition(),
                levels.repetition());
    }

    private static Repetition repetition(SchemaElement element) {
        Repetition repetition = element.repetition();
        return repetition == null ? Repetition.REQUIRED : repetition;
    }

    private ColumnNode readNode(SchemaElement element, Levels levels, boolean nullable) {
        if (path.size() == MAX_DEPTH) {
            throw new MalformedException("a schema nested deeper than " + MAX_DEPTH);
        }
        path.add(element.name());
        PhysicalType physical = element.type();
        ColumnNode node =
                physical != null ? readLeaf(element, physical, levels, nullable) : readGroup(element, levels, nullable);
        path.removeLast();
        return node;
    }

    private ColumnNode readLeaf(SchemaElement element, PhysicalType physical, Levels levels, boolean nullable) {
        LeafValue value = LeafValues.of(element, physical);
        return new ColumnNode.Leaf(
                element.name(),
                leaves++,
                String.join(".", path),
                value,
                nullable,
                levels.definition(),
                levels.repetition());
    }

    private ColumnNode readGroup(SchemaElement group, Levels levels, boolean nullable) {
        LogicalType logical = LeafValues.logicalType(group);
        boolean list = logical == LogicalType.Simple.LIST;
        boolean map = logical == LogicalType.Simple.MAP;
        if ((list || map) && hasOneRepeatedChild(group)) {
            return readAnnotated(group, levels, nullable, map);
        }
        List<ColumnNode> children = readChildren(group, levels);
        if (children.isEmpty()) {
            throw new MalformedException("the group " + String.join(".", path) + " has no fields");
        }
        return new ColumnNode.Struct(group.name(), children, nullable, levels.definition());
    }

    private boolean hasOneRepeatedChild(SchemaElement group) {
        Integer count = group.childCount();
        return count != null
                && count == 1
                && next < elements.size()
                && repetition(elements.get(next)) == Repetition.REPEATED;
    }

    private ColumnNode readAnnotated(SchemaElement group, Levels outer, boolean nullable, boolean map) {
        SchemaElement repeated = take();
        Levels levels = outer.below(Repetition.REPEATED);
        ColumnNode element;
        if (isElement(group, repeated, map)) {
            element = named(readNode(repeated, levels, false), "element");
        } else if (isWrapper(repeated)) {
            path.add(repeated.name());
            element = named(readField(levels), "element");
            path.removeLast();
        } else {
            element = mapEntry(readNode(repeated, levels, false));
        }
        return new ColumnNode.Repeated(
                group.name(), element, nullable, outer.definition(), levels.definition(), levels.repetition());
    }

    /// Whether the repeated field is the element itself, as two-level lists have it.
    private boolean isElement(SchemaElement group, SchemaElement repeated, boolean map) {
        if (repeated.type() != null) {
            return true;
        }
        if (map) {
            return false;
        }
        LogicalType logical = LeafValues.logicalType(repeated);
        boolean annotated = logical == LogicalType.Simple.LIST || logical == LogicalType.Simple.MAP;
        boolean named = repeated.name().equals("array") || repeated.name().equals(group.name() + "_tuple");
        return annotated || named || !isWrapper(repeated) || repetition(elements.get(next)) == Repetition.REPEATED;
    }

    /// Whether the repeated group only wraps the one field in it.
    private boolean isWrapper(SchemaElement repeated) {
        Integer count = repeated.childCount();
        return count != null && count == 1 && next < elements.size();
    }

    /// The entries of a map have fields called `key` and `value`, whatever the file calls them.
    private static ColumnNode mapEntry(ColumnNode entry) {
        if (entry instanceof ColumnNode.Struct(String _, List<ColumnNode> children, boolean nullable, int definition)
                && children.size() == 2) {
            List<ColumnNode> fields = List.of(named(children.get(0), "key"), named(children.get(1), "value"));
            return new ColumnNode.Struct("element", fields, nullable, definition);
        }
        return named(entry, "element");
    }

    private static ColumnNode named(ColumnNode node, String name) {
        return switch (node) {
            case ColumnNode.Leaf leaf ->
                new ColumnNode.Leaf(
                        name,
                        leaf.column(),
                        leaf.path(),
                        leaf.value(),
                        leaf.nullable(),
                        leaf.definition(),
                        leaf.repetition());
            case ColumnNode.Struct struct ->
                new ColumnNode.Struct(name, struct.children(), struct.nullable(), struct.definition());
            case ColumnNode.Repeated list ->
                new ColumnNode.Repeated(
                        name,
                        list.element(),
                        list.nullable(),
                        list.definition(),
                        list.elementDefinition(),
                        list.repetition());
        };
    }

    /// The leaf of a column that is neither nested nor repeated.
    public static ColumnNode.@Nullable Leaf flat(ColumnNode column) {
        return column instanceof ColumnNode.Leaf leaf && leaf.repetition() == 0 && leaf.definition() <= 1 ? leaf : null;
    }
}
