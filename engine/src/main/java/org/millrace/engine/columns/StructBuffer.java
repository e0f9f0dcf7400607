package org.millrace.engine.columns;

import java.util.List;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Structs, a buffer for each field.
final class StructBuffer extends ColumnBuffer {

    private final List<ColumnBuffer> children;

    StructBuffer(StructType type) {
        super(type);
        children = type.fields().stream()
                .map(field -> ColumnBuffer.of(field.type()))
                .toList();
    }

    @Override
    void appendValues(Vector vector) {
        StructVector source = source(vector);
        for (int i = 0; i < children.size(); i++) {
            children.get(i).append(source.children().get(i));
        }
    }

    private static StructVector source(Vector vector) {
        return switch (vector) {
            case DictionaryVector v -> (StructVector) Gather.rows(v.dictionary(), v.codes(), v.length());
            case ConstantVector v -> (StructVector) Gather.rows(v.value(), new int[v.length()], v.length());
            default -> (StructVector) vector;
        };
    }

    @Override
    void clearValues() {
        children.forEach(ColumnBuffer::clear);
    }

    @Override
    public Vector vector() {
        return new StructVector(
                type, children.stream().map(ColumnBuffer::vector).toList(), rows, validity.bits());
    }
}
