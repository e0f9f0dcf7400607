package org.millrace.kernels.lists;

import java.util.Arrays;
import org.millrace.kernels.strings.PatternParts;
import org.millrace.kernels.strings.TextParts;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Functions that make lists of texts, and texts of lists.
public final class TextLists {

    private TextLists() {}

    /// string_split(text, separator): the parts point into the texts.
    public static ListKernel split(DataType type) {
        DataType element = ((ListType) type).element().type();
        return (operands, rows) -> {
            BytesVector texts = (BytesVector) operands[0];
            BytesVector separators = (BytesVector) operands[1];
            TextParts parts = new TextParts();
            ListPositions made = new ListPositions(rows);
            for (int i = 0; i < rows; i++) {
                if (texts.isNull(i) || separators.isNull(i)) {
                    made.endMissing();
                    continue;
                }
                int before = parts.count();
                parts.split(texts, i, separators, i);
                made.addRange(before, parts.count() - before);
                made.endRow();
            }
            return made.over(type, parts.toVector(element, texts.data()));
        };
    }

    /// regexp_split_to_array and regexp_extract_all: each kernel keeps its pattern, for one thread at a time.
    public static ListKernel matches(DataType type, boolean between) {
        PatternParts parts = new PatternParts(between);
        return (operands, rows) -> {
            ListPositions made = new ListPositions(rows);
            parts.clear();
            for (int i = 0; i < rows; i++) {
                if (Arrays.stream(operands).anyMatch(missingAt(i))) {
                    made.endMissing();
                    continue;
                }
                int before = parts.count();
                parts.add(operands, i);
                made.addRange(before, parts.count() - before);
                made.endRow();
            }
            return made.over(type, parts.toVector());
        };
    }

    private static java.util.function.Predicate<Vector> missingAt(int row) {
        return operand -> operand.isNull(row);
    }

    /// array_to_string(list of texts, separator): what is not missing, joined.
    public static Vector join(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        BytesVector separators = (BytesVector) operands[1];
        long[] validity = new long[Bits.words(rows)];
        int[] starts = new int[rows];
        int[] lengths = new int[rows];
        Vector child = Flatten.of(lists.child());
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < rows; i++) {
            starts[i] = joined.size();
            if (!lists.isNull(i) && !separators.isNull(i)) {
                Bits.set(validity, i);
                join(lists, i, child, separators, joined);
            }
            lengths[i] = joined.size() - starts[i];
        }
        return new BytesVector(PrimitiveType.STRING, joined.toByteArray(), starts, lengths, rows, validity);
    }

    private static void join(
            ListVector lists, int row, Vector child, BytesVector separators, java.io.ByteArrayOutputStream joined) {
        boolean first = true;
        int start = lists.starts()[row];
        for (int j = start; j < start + lists.lengths()[row]; j++) {
            if (child.isNull(j) || !(child instanceof BytesVector texts)) {
                continue;
            }
            if (!first) {
                joined.write(
                        separators.data(), separators.starts()[row], separators.lengths()[row]);
            }
            joined.write(texts.data(), texts.starts()[j], texts.lengths()[j]);
            first = false;
        }
    }
}
