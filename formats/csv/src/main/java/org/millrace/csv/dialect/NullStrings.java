package org.millrace.csv.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The spellings of "no value". Of a column of text only unquoted fields can be null: `""` is the empty string.
///
/// @param texts the spellings
public record NullStrings(List<String> texts) {

    /// Only the empty field.
    public static final NullStrings EMPTY_FIELD = new NullStrings(List.of(""));

    /// Copies the list.
    public NullStrings {
        texts = List.copyOf(texts);
    }

    /// Whether an empty field is null.
    public boolean emptyField() {
        return texts.contains("");
    }

    /// The spellings that are not empty, as bytes.
    public byte[][] words() {
        return texts.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /// Whether the slice is one of the words.
    public static boolean contains(byte[][] words, byte[] bytes, int start, int end) {
        for (byte[] word : words) {
            if (word.length == end - start && Arrays.equals(word, 0, word.length, bytes, start, end)) {
                return true;
            }
        }
        return false;
    }
}
