package org.millrace.engine.columns;

import java.util.Arrays;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.Vector;

/// Lists; only the elements that they use are collected.
final class ListBuffer extends ColumnBuffer {

    private final ColumnBuffer child;
    private int[] starts = new int[0];
    private int[] lengths = new int[0];

    ListBuffer(ListType type) {
        super(type);
        child = ColumnBuffer.of(type.element().type());
    }

    @Override
    void appendValues(Vector vector) {
        ListVector source = source(vector);
        int needed = rows + vector.length();
        if (needed > starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length, needed));
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        int end = child.rows;
        for (int i = 0; i < vector.length(); i++) {
            starts[rows + i] = end;
            lengths[rows + i] = vector.isNull(i) ? 0 : source.lengths()[i];
            end = Math.addExact(end, lengths[rows + i]);
        }
        child.append(elements(source, end - child.rows));
    }

    private Vector elements(ListVector source, int count) {
        int[] positions = new int[count];
        int next = 0;
        for (int i = 0; i < source.length(); i++) {
            for (int j = 0; j < lengths[rows + i]; j++) {
                positions[next++] = source.starts()[i] + j;
            }
        }
        return Gather.rows(source.child(), positions, count);
    }

    private static ListVector source(Vector vector) {
        return switch (vector) {
            case DictionaryVector v -> (ListVector) Gather.rows(v.dictionary(), v.codes(), v.length());
            case ConstantVector v -> (ListVector) Gather.rows(v.value(), new int[v.length()], v.length());
            default -> (ListVector) vector;
        };
    }

    @Override
    void clearValues() {
        child.clear();
    }

    @Override
    public Vector vector() {
        return new ListVector(type, starts, lengths, child.vector(), rows, validity.bits());
    }
}
