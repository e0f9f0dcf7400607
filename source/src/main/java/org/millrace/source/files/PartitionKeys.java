package org.millrace.source.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The columns that directories named `name=value` stand for, as Hive lays them out: values are percent-escaped, and a
/// missing value has a name of its own ([HiveNames]).
///
/// @param fields the columns; a column is int64 where every value is a whole number, date where every value is one,
///               else string
/// @param values for each file the value of each column: flat vectors of one row
record PartitionKeys(List<Field> fields, List<List<Vector>> values) {

    /// The keys of these files, which must all have the same ones in the same order.
    static PartitionKeys of(List<Path> files) {
        List<Map<String, @Nullable String>> texts =
                files.stream().map(PartitionKeys::texts).toList();
        List<String> names = List.copyOf(texts.getFirst().keySet());
        for (int i = 1; i < files.size(); i++) {
            List<String> others = List.copyOf(texts.get(i).keySet());
            if (!others.equals(names)) {
                throw new DataException("The directories of a partitioned table must have the same keys, but "
                        + files.getFirst() + " has " + names + " and " + files.get(i) + " has " + others + ".");
            }
        }
        List<Field> fields = new ArrayList<>();
        List<List<Vector>> values = new ArrayList<>();
        files.forEach(_ -> values.add(new ArrayList<>()));
        for (String name : names) {
            List<@Nullable String> column = new ArrayList<>();
            texts.forEach(text -> column.add(text.get(name)));
            PrimitiveType type = type(column);
            fields.add(new Field(name, type, column.contains(null)));
            for (int i = 0; i < column.size(); i++) {
                values.get(i).add(value(type, column.get(i)));
            }
        }
        return new PartitionKeys(List.copyOf(fields), values);
    }

    /// The keys without those that the files have as columns of their own.
    PartitionKeys without(List<String> names) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!names.contains(fields.get(i).name())) {
                kept.add(i);
            }
        }
        return new PartitionKeys(
                kept.stream().map(fields::get).toList(),
                values.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    private static Map<String, @Nullable String> texts(Path file) {
        Map<String, @Nullable String> keys = new LinkedHashMap<>();
        Path directory = file.getParent();
        if (directory != null) {
            for (Path part : directory) {
                String text = part.toString();
                int equals = text.indexOf('=');
                if (equals > 0) {
                    addKey(file, text.substring(0, equals), text.substring(equals + 1), keys);
                }
            }
        }
        return keys;
    }

    private static void addKey(Path file, String name, String value, Map<String, @Nullable String> keys) {
        try {
            keys.put(HiveNames.unescape(name), HiveNames.value(value));
        } catch (IllegalArgumentException e) {
            throw new DataException("The path " + file + " has a wrong escape in '" + name + "=" + value + "'.", e);
        }
    }

    private static PrimitiveType type(List<@Nullable String> texts) {
        if (texts.stream().allMatch(Objects::isNull)) {
            return PrimitiveType.STRING;
        }
        return all(texts, PartitionKeys::isWhole)
                ? PrimitiveType.INT64
                : all(texts, PartitionKeys::isDate) ? PrimitiveType.DATE : PrimitiveType.STRING;
    }

    private static boolean all(List<@Nullable String> texts, Predicate<String> condition) {
        return texts.stream().filter(Objects::nonNull).allMatch(condition);
    }

    /// Whether the text is a number as it is written: `007` is not.
    private static boolean isWhole(String text) {
        try {
            return String.valueOf(Long.parseLong(text)).equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Vector value(PrimitiveType type, @Nullable String text) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(
                text == null
                        ? null
                        : switch (type) {
                            case INT64 -> (Object) Long.parseLong(text);
                            case DATE -> LocalDate.parse(text);
                            default -> text;
                        });
        return VectorBuilder.of(type, row);
    }
}
