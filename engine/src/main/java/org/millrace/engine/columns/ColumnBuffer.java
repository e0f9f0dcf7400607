package org.millrace.engine.columns;

import org.millrace.vectors.DataType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.StructType;
import org.millrace.vectors.Vector;

/// Rows of one column, collected batch after batch in arrays that grow and are used again. Belongs to one thread at a
/// time.
public abstract sealed class ColumnBuffer
        permits FixedBuffer, WideBuffer, BitBuffer, TextBuffer, ListBuffer, StructBuffer {

    final DataType type;
    final ValidityBuffer validity = new ValidityBuffer();
    int rows;

    ColumnBuffer(DataType type) {
        this.type = type;
    }

    /// An empty buffer for values of this type.
    public static ColumnBuffer of(DataType type) {
        return switch (type.layout()) {
            case BIT -> new BitBuffer(type);
            case INT8, INT16, INT32, INT64, FLOAT, DOUBLE -> new FixedBuffer(type);
            case INT128 -> new WideBuffer(type);
            case BYTES -> new TextBuffer(type);
            case LIST -> new ListBuffer((ListType) type);
            case STRUCT -> new StructBuffer((StructType) type);
        };
    }

    /// Copies all rows of a vector of the buffer's type to the end.
    public final void append(Vector vector) {
        validity.append(vector, rows);
        appendValues(vector);
        rows += vector.length();
    }

    /// Copies the values; `rows` is still the number of rows before them.
    abstract void appendValues(Vector vector);

    /// All rows collected, in the arrays of this buffer: valid until it is appended to or cleared.
    public abstract Vector vector();

    /// Forgets all rows and keeps the arrays.
    public final void clear() {
        rows = 0;
        validity.clear();
        clearValues();
    }

    void clearValues() {}

    /// A new length for arrays that must hold `needed` elements.
    static int grown(int length, int needed) {
        return Math.max(Math.max(64, needed), (int) Math.min(Integer.MAX_VALUE - 8, length * 3L / 2));
    }
}
