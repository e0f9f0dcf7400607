package org.millrace.source.write;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Where and how rows are written to directories by the values of some columns.
///
/// @param directory   the directory that holds those of the partitions
/// @param format      the format of the files
/// @param options     the options of the format
/// @param schema      the columns of the rows
/// @param partitionBy the columns whose values become directories `name=value`, outermost first; they are not stored in
///                    the files
/// @param openFiles   the most files that are open at once
public record PartitionSpec(
        Path directory,
        SinkFormat format,
        FormatOptions options,
        Schema schema,
        List<String> partitionBy,
        int openFiles) {

    /// A number of open files that every system allows.
    public static final int DEFAULT_OPEN_FILES = 100;

    /// Checks the columns.
    public PartitionSpec {
        partitionBy = List.copyOf(partitionBy);
        if (partitionBy.isEmpty() || openFiles < 1) {
            throw new QueryException("A partitioned write needs a column to partition by and a file to write to.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : partitionBy) {
            int column = schema.indexOf(name)
                    .orElseThrow(() -> new QueryException(
                            "There is no column '" + name + "' to partition by, but: " + schema.names() + "."));
            requireKey(name, schema.field(column).type());
            if (!seen.add(name)) {
                throw new QueryException("The column " + name + " is named twice to partition by.");
            }
        }
        if (partitionBy.size() == schema.size()) {
            throw new QueryException("All columns are partitioned by; none is left for the files.");
        }
    }

    private static void requireKey(String name, DataType type) {
        if (type.floating() || type.nested() || type == PrimitiveType.BINARY || type == PrimitiveType.NULL) {
            throw new QueryException("Rows cannot be partitioned by " + name + ", which is of type " + type
                    + ": its values are no names of directories.");
        }
    }

    /// The positions of the columns that rows are partitioned by.
    int[] keys() {
        return partitionBy.stream()
                .mapToInt(name -> schema.indexOf(name).orElseThrow())
                .toArray();
    }

    /// The positions of the columns that the files store.
    int[] stored() {
        return IntStream.range(0, schema.size())
                .filter(i -> !partitionBy.contains(schema.field(i).name()))
                .toArray();
    }
}
