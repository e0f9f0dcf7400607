package org.millrace.engine.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Strings: as codes for as long as they come with dictionaries that are not too large, plain otherwise.
final class TextBuffer extends ColumnBuffer {

    private DictionaryUnion union = new DictionaryUnion();
    private int[] codes = new int[0];
    private final TextBytes plain = new TextBytes();
    private boolean coded = true;

    TextBuffer(DataType type) {
        super(type);
    }

    @Override
    void appendValues(Vector vector) {
        boolean kept = coded
                && switch (vector) {
                    case DictionaryVector v -> keepCodes((BytesVector) v.dictionary(), v.codes(), v.length());
                    case ConstantVector v -> keepCodes((BytesVector) v.value(), null, v.length());
                    default -> vector.length() == 0;
                };
        if (!kept) {
            makePlain();
            appendPlain(vector);
        }
    }

    /// Appends rows by code; null for rows that all have code 0.
    private boolean keepCodes(BytesVector dictionary, int @Nullable [] added, int count) {
        int[] mapped = union.codes(dictionary);
        if (mapped == null) {
            return false;
        }
        if (rows + count > codes.length) {
            codes = Arrays.copyOf(codes, grown(codes.length, rows + count));
        }
        for (int i = 0; i < count; i++) {
            codes[rows + i] = mapped[added == null ? 0 : added[i]];
        }
        return true;
    }

    private void makePlain() {
        if (coded) {
            coded = false;
            plain.clear();
            if (rows > 0) {
                BytesVector entries = union.dictionary(type);
                for (int i = 0; i < rows; i++) {
                    plain.append(entries, codes[i]);
                }
            }
        }
    }

    private void appendPlain(Vector vector) {
        for (int i = 0; i < vector.length(); i++) {
            if (vector.isNull(i)) {
                plain.appendNothing();
                continue;
            }
            switch (vector) {
                case DictionaryVector v -> plain.append((BytesVector) v.dictionary(), v.codes()[i]);
                case ConstantVector v -> plain.append((BytesVector) v.value(), 0);
                default -> plain.append((BytesVector) vector, i);
            }
        }
    }

    @Override
    void clearValues() {
        if (!coded) {
            union = new DictionaryUnion();
            coded = true;
        }
        plain.clear();
    }

    @Override
    public Vector vector() {
        return coded && rows > 0
                ? new DictionaryVector(codes, union.dictionary(type), rows, validity.bits())
                : plain.vector(type, validity.bits());
    }
}
