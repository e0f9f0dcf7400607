package org.millrace.csv.columns;

import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.Vector;

/// Truth values: `true` and `false` in lower case, upper case or with a capital; where the type is given also `t`, `f`,
/// `yes`, `no`, `1` and `0`.
final class BooleanDecoder extends ValueDecoder {

    private final boolean given;
    private long[] bits = new long[0];

    BooleanDecoder(ColumnPlace place, CsvOptions options, ValueProblems problems) {
        super(place, options, problems);
        this.given = options.types().containsKey(place.field().name());
    }

    /// A truth value that is spelled out; null otherwise.
    static @Nullable Boolean spelledOut(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> null;
        };
    }

    private static @Nullable Boolean value(String text) {
        return switch (text) {
            case "t", "T", "yes", "Yes", "YES", "y", "Y", "1" -> true;
            case "f", "F", "no", "No", "NO", "n", "N", "0" -> false;
            default -> spelledOut(text);
        };
    }

    @Override
    void reserve(int count) {
        if (bits.length < Bits.words(count)) {
            bits = new long[Bits.words(count)];
        }
    }

    @Override
    int parse(FieldSlices fields, int from) {
        byte[] bytes = fields.bytes();
        int i = from;
        for (; i < fields.count(); i++) {
            int start = fields.starts()[i];
            int length = fields.ends()[i] - start;
            byte first = length == 4 || length == 5 ? bytes[start] : 0;
            boolean yes = first == 't' && length == 4 && rest(bytes, start, "true");
            if (!yes && !(first == 'f' && length == 5 && rest(bytes, start, "false"))) {
                return i;
            }
            Bits.put(bits, i, yes);
        }
        return i;
    }

    private static boolean rest(byte[] bytes, int start, String word) {
        for (int i = 1; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean parseText(String text, int row) {
        Boolean value = given ? value(text) : spelledOut(text);
        if (value == null) {
            return false;
        }
        Bits.put(bits, row, value);
        return true;
    }

    @Override
    Vector vector(int count) {
        return new BooleanVector(bits, count, validity());
    }
}
