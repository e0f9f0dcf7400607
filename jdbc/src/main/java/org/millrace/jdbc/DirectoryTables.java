package org.millrace.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.millrace.frame.Session;
import org.millrace.frame.TableNames;

/// The files of a directory as tables: each file of a format with a table, and each directory that has such files.
final class DirectoryTables {

    private static final Pattern DATA =
            Pattern.compile(".*\\.(csv|tsv|parquet|pq)(\\.(gz|zst|zstd|lz4|sz|snappy|br))?");
    private static final int DEEPEST_PARTITION = 6;

    private final Session session;
    private final Path place;

    /// Files that have names. Guarded by this.
    private final Set<Path> known = new HashSet<>();

    /// Their names. Guarded by this.
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    DirectoryTables(Session session, Path place) {
        this.session = session;
        this.place = place;
    }

    /// Looks which files there are, and gives names to new ones; a file whose short name is taken keeps its whole
    /// one.
    synchronized void refresh() throws SQLException {
        for (Path file : files()) {
            if (known.add(file)) {
                String full = file.getFileName().toString();
                String name = names.contains(TableNames.of(full)) ? full : TableNames.of(full);
                session.register(name, () -> session.scan(file.toString()));
                names.add(name);
            }
        }
    }

    /// Whether a table is one of these.
    synchronized boolean has(String table) {
        return names.contains(table);
    }

    private List<Path> files() throws SQLException {
        if (!Files.exists(place)) {
            throw new SQLException("There is no file or directory " + place + ".", SqlFailure.RESOURCE);
        }
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(DirectoryTables::isTable).sorted().toList();
        } catch (IOException e) {
            throw new SQLException("Cannot list " + place + ": " + e.getMessage() + ".", SqlFailure.RESOURCE, e);
        }
    }

    private static boolean isTable(Path path) {
        if (path.getFileName().toString().startsWith(".")) {
            return false;
        }
        if (!Files.isDirectory(path)) {
            return isData(path);
        }
        try (Stream<Path> inside = Files.walk(path, DEEPEST_PARTITION)) {
            return inside.anyMatch(DirectoryTables::isData);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isData(Path path) {
        return DATA.matcher(path.getFileName().toString().toLowerCase(Locale.ROOT))
                .matches();
    }
}
