package org.millrace.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;

/// Reads the JSON that the processes of other engines print: numbers become `Long` or `Double`.
final class JsonReader {

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /// The object that the text is.
    static Map<String, @Nullable Object> object(String text) {
        JsonReader reader = new JsonReader(text);
        reader.expect('{');
        return reader.members();
    }

    private @Nullable Object value() {
        char first = next();
        return switch (first) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> {
                position--;
                yield word();
            }
        };
    }

    private Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        char separator = next();
        while (separator != '}') {
            if (separator == ',') {
                expect('"');
            }
            String name = string();
            expect(':');
            members.put(name, value());
            separator = next();
        }
        return members;
    }

    private List<@Nullable Object> elements() {
        List<@Nullable Object> elements = new ArrayList<>();
        if (next() == ']') {
            return elements;
        }
        position--;
        do {
            elements.add(value());
        } while (next() == ',');
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (text.charAt(position) != '"') {
            char character = text.charAt(position++);
            if (character == '\\') {
                character = text.charAt(position++);
                if (character == 'u') {
                    character = (char) Integer.parseInt(text.substring(position, position + 4), 16);
                    position += 4;
                }
            }
            string.append(character);
        }
        position++;
        return string.toString();
    }

    private @Nullable Object word() {
        int start = position;
        while (position < text.length() && ",]} ".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String word = text.substring(start, position);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
        };
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new DataException("This is not the JSON of a peer at " + position + ": " + text);
        }
    }

    private char next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position == text.length()) {
            throw new DataException("This JSON of a peer ends too early: " + text);
        }
        return text.charAt(position++);
    }
}
