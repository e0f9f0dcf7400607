package org.millrace.source.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.errors.Cancellation;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.TableFormat;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Opens tables as users name them.
///
/// Two options are for every format: `filename=true` adds a column of that name with the path of each row's file, and
/// `hive_partitioning=false` takes directories named `name=value` for mere directories.
public final class Tables {

    private static final String FILE_NAME = "filename";
    private static final String HIVE = "hive_partitioning";

    private Tables() {}

    /// Opens files, directories and patterns as one table.
    ///
    /// @param paths   what the user named, at least one
    /// @param format  the name of the format; empty to find out from the files' names or first bytes
    /// @param options options for every format and for this one
    public static Table open(List<String> paths, String format, FormatOptions options) {
        if (paths.isEmpty()) {
            throw new QueryException("A table needs at least one file.");
        }
        FormatOptions ofFormat = without(options, FILE_NAME, HIVE);
        if (!format.isEmpty() && !Formats.readable(format).stored()) {
            return openNamed(Formats.readable(format), paths, ofFormat);
        }
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(FileSearch.find(path)));
        TableFormat chosen = format.isEmpty() ? commonFormat(files) : Formats.readable(format);
        boolean named = options.flag(FILE_NAME).orElse(false);
        PartitionKeys keys = options.flag(HIVE).orElse(true) ? PartitionKeys.of(files) : none(files);
        if (files.size() == 1 && !named && keys.fields().isEmpty()) {
            return chosen.open(files.getFirst(), ofFormat);
        }
        List<Table> tables = new ArrayList<>(files.size());
        for (Path file : files) {
            Cancellation.checkpoint();
            tables.add(
                    tables.isEmpty()
                            ? chosen.open(file, ofFormat)
                            : chosen.openLike(file, ofFormat, tables.getFirst().schema()));
        }
        return join(chosen.name(), files, tables, keys, named);
    }

    private static Table openNamed(TableFormat format, List<String> names, FormatOptions options) {
        if (names.size() != 1) {
            throw new QueryException("The format " + format.name() + " takes one name, not " + names.size() + ".");
        }
        return format.open(Path.of(names.getFirst()), options);
    }

    private static FormatOptions without(FormatOptions options, String... names) {
        Map<String, String> left = new HashMap<>(options.values());
        Arrays.asList(names).forEach(left::remove);
        return new FormatOptions(left);
    }

    private static TableFormat commonFormat(List<Path> files) {
        TableFormat first = Formats.of(files.getFirst());
        for (Path file : files) {
            Cancellation.checkpoint();
            TableFormat other = Formats.of(file);
            if (!other.name().equals(first.name())) {
                throw new QueryException("The files of a table must be of one format, but " + files.getFirst() + " is "
                        + first.name() + " and " + file + " is " + other.name() + ".");
            }
        }
        return first;
    }

    private static PartitionKeys none(List<Path> files) {
        return new PartitionKeys(
                List.of(), files.stream().map(_ -> List.<Vector>of()).toList());
    }

    private static Table join(
            String format, List<Path> files, List<Table> tables, PartitionKeys allKeys, boolean named) {
        Schema first = tables.getFirst().schema();
        PartitionKeys keys = allKeys.without(first.names());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            fields.add(agreed(first.field(i), files, tables));
        }
        fields.addAll(keys.fields());
        if (named) {
            fields.add(new Field(FILE_NAME, PrimitiveType.STRING, false));
        }
        List<FilePart> parts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Cancellation.checkpoint();
            List<Vector> values = new ArrayList<>(keys.values().get(i));
            if (named) {
                values.add(VectorBuilder.of(
                        PrimitiveType.STRING, List.of(files.get(i).toString())));
            }
            parts.add(new FilePart(
                    files.get(i), tables.get(i), new KnownValues(positions(first, files, tables, i, values), values)));
        }
        return new FileSetTable(format, new Schema(fields), parts);
    }

    /// The column with a type that all files give it; it may miss values where one file says so.
    private static Field agreed(Field field, List<Path> files, List<Table> tables) {
        boolean nullable = false;
        Cancellation.checkpoint();
        for (int i = 0; i < tables.size(); i++) {
            Schema schema = tables.get(i).schema();
            int position =
                    schema.indexOf(field.name()).orElseThrow(lacks(files.get(i), field.name(), files.getFirst()));
            Field other = schema.field(position);
            if (!other.type().toString().equals(field.type().toString())) {
                throw new DataException("The files of a table must agree, but the column " + field.name() + " is "
                        + field.type() + " in " + files.getFirst() + " and " + other.type() + " in " + files.get(i)
                        + ".");
            }
            nullable |= other.nullable();
        }
        return new Field(field.name(), field.type(), nullable);
    }

    private static java.util.function.Supplier<DataException> lacks(Path file, String column, Path other) {
        return () -> new DataException("The files of a table must agree, but " + file + " lacks the column " + column
                + " that " + other + " has.");
    }

    private static int[] positions(Schema first, List<Path> files, List<Table> tables, int index, List<Vector> values) {
        Schema schema = tables.get(index).schema();
        for (String name : schema.names()) {
            if (first.indexOf(name).isEmpty()) {
                throw lacks(files.getFirst(), name, files.get(index)).get();
            }
        }
        int[] positions = new int[first.size() + values.size()];
        for (int i = 0; i < first.size(); i++) {
            positions[i] =
                    index == 0 ? i : schema.indexOf(first.field(i).name()).orElseThrow();
        }
        for (int k = 0; k < values.size(); k++) {
            positions[first.size() + k] = -1 - k;
        }
        return positions;
    }
}
