package org.millrace.benchmarks.tpch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.millrace.errors.ResourceException;
import org.millrace.frame.Session;

/// The eight tables of TPC-H as Parquet files of one directory, `lineitem.parquet` and so on: Snappy, row groups of
/// 122,880 rows, made once.
///
/// @param directory where they are
public record TpchData(Path directory) {

    private static final String ROW_GROUP = "122880";

    /// The tables at a scale in a directory of this name, which are made where it is not there. It appears with all
    /// tables or not at all.
    public static TpchData provide(Path directory, double scale, Session session) {
        if (Files.isDirectory(directory)) {
            return new TpchData(directory);
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished-"
                + ProcessHandle.current().pid());
        try {
            Files.createDirectories(unfinished);
            for (String table : TpchFormat.TABLES) {
                System.err.println(String.format(Locale.ROOT, "making %s of TPC-H at scale %s ...", table, scale));
                write(table, scale, session, unfinished);
            }
            Files.move(unfinished, directory);
        } catch (IOException e) {
            throw new ResourceException("Cannot make " + directory + ": " + e.getMessage() + ".", e);
        }
        return new TpchData(directory);
    }

    private static void write(String table, double scale, Session session, Path directory) {
        session.scan(List.of(table), "tpch", Map.of("scale", Double.toString(scale)))
                .write()
                .option("compression", "snappy")
                .option("row_group_rows", ROW_GROUP)
                .parquet(directory.resolve(table + ".parquet").toString());
    }

    /// The names of the tables.
    public static List<String> tables() {
        return TpchFormat.TABLES;
    }

    /// The file of a table.
    public Path file(String table) {
        return directory.resolve(table + ".parquet");
    }

    /// Makes the tables of each scale, such as `0.01`, in a directory of that name.
    static void main(String... arguments) {
        Path parent = Path.of(arguments[0]);
        try (Session session = Session.create()) {
            Stream.of(arguments)
                    .skip(1)
                    .forEach(scale -> provide(parent.resolve(scale), Double.parseDouble(scale), session));
        }
    }
}
