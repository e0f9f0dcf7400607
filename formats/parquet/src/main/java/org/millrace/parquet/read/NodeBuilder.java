package org.millrace.parquet.read;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Builds the vector of a node from the entries of the leaves below it.
///
/// The node has one slot for each element of the innermost list around it (for each row if there is none): the entries
/// of any of its leaves that do not repeat deeper than that list and whose definition level says that the list has an
/// element there.
abstract sealed class NodeBuilder {
    /// Bits of the slots that have a value.
    long[] validity = new long[0];

    /// What is around a node.
    ///
    /// @param repetition the number of lists around it
    /// @param definition the definition level from which the innermost of them has an element
    record Context(int repetition, int definition) {
        static final Context ROOT = new Context(0, 0);
    }

    /// The builder of a node.
    ///
    /// @param open gives the entries of a leaf, called in the order of the leaves
    static NodeBuilder of(ColumnNode node, Context context, Function<ColumnNode.Leaf, NestedLeaf> open) {
        return switch (node) {
            case ColumnNode.Leaf leaf -> new OfLeaf(open.apply(leaf), context);
            case ColumnNode.Struct struct ->
                new OfStruct(
                        struct,
                        context,
                        struct.children().stream()
                                .map(child -> of(child, context, open))
                                .toList());
            case ColumnNode.Repeated list -> {
                Context inner = new Context(list.repetition(), list.elementDefinition());
                yield new OfList(list, context, of(list.element(), inner, open));
            }
        };
    }

    /// The vector of the current batch.
    abstract Vector build();

    /// Some leaf below the node.
    abstract NestedLeaf anyLeaf();

    final void reserve(int slots) {
        int words = Bits.words(slots);
        if (validity.length < words) {
            validity = new long[Math.max(words, 2 * validity.length)];
        }
        Arrays.fill(validity, 0, words, 0);
    }

    final long @Nullable [] validityOf(int slots) {
        return Bits.count(validity, slots) == slots ? null : validity;
    }

    private static final class OfLeaf extends NodeBuilder {
        private final NestedLeaf leaf;
        private final Context context;
        private int[] rows = new int[0];

        OfLeaf(NestedLeaf leaf, Context context) {
            this.leaf = leaf;
            this.context = context;
        }

        @Override
        NestedLeaf anyLeaf() {
            return leaf;
        }

        @Override
        Vector build() {
            int entries = leaf.entries();
            reserve(entries);
            rows = rows.length >= entries ? rows : new int[entries];
            int[] definition = leaf.definition();
            int max = leaf.leaf().definition();
            int slots = 0;
            int found = 0;
            for (int i = 0; i < entries; i++) {
                if (definition[i] >= context.definition()) {
                    if (definition[i] == max) {
                        Bits.set(validity, slots);
                        rows[found++] = slots;
                    }
                    slots++;
                }
            }
            leaf.values().ensureCapacity(slots);
            if (found < slots) {
                leaf.values().spread(rows, found, 0, slots);
            }
            return leaf.values().vector(slots, validityOf(slots));
        }
    }

    private static final class OfStruct extends NodeBuilder {
        private final ColumnNode.Struct struct;
        private final DataType type;
        private final Context context;
        private final List<NodeBuilder> children;

        OfStruct(ColumnNode.Struct struct, Context context, List<NodeBuilder> children) {
            this.struct = struct;
            this.type = struct.type();
            this.context = context;
            this.children = children;
        }

        @Override
        NestedLeaf anyLeaf() {
            return children.getFirst().anyLeaf();
        }

        @Override
        Vector build() {
            List<Vector> vectors = children.stream().map(NodeBuilder::build).toList();
            int slots = vectors.getFirst().length();
            for (Vector vector : vectors) {
                if (vector.length() != slots) {
                    throw new MalformedException("fields of the group " + struct.name() + " with " + slots + " and "
                            + vector.length() + " values");
                }
            }
            fillValidity(slots);
            return new StructVector(type, vectors, slots, validityOf(slots));
        }

        private void fillValidity(int slots) {
            reserve(slots);
            NestedLeaf leaf = anyLeaf();
            int slot = 0;
            for (int i = 0; i < leaf.entries(); i++) {
                int definition = leaf.definition()[i];
                if (definition >= context.definition() && leaf.repetition()[i] <= context.repetition()) {
                    if (definition >= struct.definition()) {
                        Bits.set(validity, slot);
                    }
                    slot++;
                }
            }
        }
    }

    private static final class OfList extends NodeBuilder {
        private final ColumnNode.Repeated list;
        private final DataType type;
        private final Context context;
        private final NodeBuilder element;
        private int[] starts = new int[0];
        private int[] lengths = new int[0];

        OfList(ColumnNode.Repeated list, Context context, NodeBuilder element) {
            this.list = list;
            this.type = list.type();
            this.context = context;
            this.element = element;
        }

        @Override
        NestedLeaf anyLeaf() {
            return element.anyLeaf();
        }

        @Override
        Vector build() {
            NestedLeaf leaf = anyLeaf();
            int[] repetition = leaf.repetition();
            int[] definition = leaf.definition();
            int entries = leaf.entries();
            reserveLists(entries);
            int slot = -1;
            int elements = 0;
            for (int i = 0; i < entries; i++) {
                if (definition[i] < context.definition()) {
                    continue;
                }
                if (repetition[i] <= context.repetition()) {
                    slot++;
                    starts[slot] = elements;
                    lengths[slot] = 0;
                    if (definition[i] >= list.definition()) {
                        Bits.set(validity, slot);
                    }
                }
                if (repetition[i] <= list.repetition() && definition[i] >= list.elementDefinition()) {
                    addElement(slot);
                    elements++;
                }
            }
            return finish(slot + 1, elements);
        }

        private void addElement(int slot) {
            if (slot < 0) {
                throw new MalformedException("an element of the list " + list.name() + " outside any list");
            }
            lengths[slot]++;
        }

        private void reserveLists(int entries) {
            reserve(entries);
            if (starts.length < entries) {
                starts = new int[entries];
                lengths = new int[entries];
            }
        }

        private Vector finish(int slots, int elements) {
            Vector child = element.build();
            if (child.length() != elements) {
                throw new MalformedException("the list " + list.name() + " has " + elements + " elements and "
                        + child.length() + " values for them");
            }
            return new ListVector(type, starts, lengths, child, slots, validityOf(slots));
        }
    }
}
