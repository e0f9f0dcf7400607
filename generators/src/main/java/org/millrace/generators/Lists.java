package org.millrace.generators;

import java.util.List;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;

/// Lists of strings of random lengths.
final class Lists {

    private Lists() {}

    /// Lists of 1 to `most` of some texts, drawn with repetition.
    static GeneratedColumn column(
            String name, List<String> texts, int most, CounterRandom lengthRandom, CounterRandom textRandom) {
        ListType type = new ListType(new Field("element", PrimitiveType.STRING, false));
        BytesVector dictionary = Columns.strings(texts);
        return new GeneratedColumn(new Field(name, type, false), capacity -> {
            int[] starts = new int[capacity];
            int[] lengths = new int[capacity];
            int[] codes = new int[capacity * most];
            return (first, count) -> {
                int end = 0;
                for (int i = 0; i < count; i++) {
                    long row = first + i;
                    starts[i] = end;
                    lengths[i] = 1 + (int) lengthRandom.below(row, most);
                    for (int j = 0; j < lengths[i]; j++) {
                        codes[end++] = (int) textRandom.below(row * most + j, texts.size());
                    }
                }
                return new ListVector(type, starts, lengths, new DictionaryVector(codes, dictionary, end), count);
            };
        });
    }
}
