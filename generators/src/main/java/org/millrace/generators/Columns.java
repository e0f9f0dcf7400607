package org.millrace.generators;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;

/// The columns that generated tables are made of. Columns whose values depend on the row alone take a function of it.
final class Columns {

    private Columns() {}

    /// A whole number for each row.
    interface ToLong {
        long value(long row);
    }

    /// A number for each row.
    interface ToDouble {
        double value(long row);
    }

    /// 64-bit integers or timestamps.
    static GeneratedColumn longs(String name, DataType type, ToLong function) {
        return new GeneratedColumn(new Field(name, type, false), capacity -> {
            long[] values = new long[capacity];
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    values[i] = function.value(first + i);
                }
                return new LongVector(type, values, count);
            };
        });
    }

    /// 32-bit integers.
    static GeneratedColumn ints(String name, ToLong function) {
        return new GeneratedColumn(new Field(name, PrimitiveType.INT32, false), capacity -> {
            int[] values = new int[capacity];
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    values[i] = (int) function.value(first + i);
                }
                return new IntVector(PrimitiveType.INT32, values, count);
            };
        });
    }

    /// Doubles.
    static GeneratedColumn doubles(String name, ToDouble function) {
        return new GeneratedColumn(new Field(name, PrimitiveType.DOUBLE, false), capacity -> {
            double[] values = new double[capacity];
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    values[i] = function.value(first + i);
                }
                return new DoubleVector(PrimitiveType.DOUBLE, values, count);
            };
        });
    }

    /// One of some strings, by its position in the list.
    static GeneratedColumn choices(String name, List<String> texts, ToLong function) {
        BytesVector dictionary = strings(texts);
        return new GeneratedColumn(new Field(name, PrimitiveType.STRING, false), capacity -> {
            int[] codes = new int[capacity];
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    codes[i] = (int) function.value(first + i);
                }
                return new DictionaryVector(codes, dictionary, count);
            };
        });
    }

    /// These strings as one vector.
    static BytesVector strings(List<String> texts) {
        byte[] data = String.join("", texts).getBytes(StandardCharsets.UTF_8);
        int[] starts = new int[texts.size()];
        int[] lengths = new int[texts.size()];
        int end = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = end;
            lengths[i] = texts.get(i).getBytes(StandardCharsets.UTF_8).length;
            end += lengths[i];
        }
        return new BytesVector(PrimitiveType.STRING, data, starts, lengths, starts.length);
    }
}
