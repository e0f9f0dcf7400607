package org.millrace.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A directory with tables for tests.
final class TableDirectory {

    private TableDirectory() {}

    /// Three sales with what is awkward: a null, a quote, no number.
    static void fill(Path directory) throws java.io.IOException {
        Files.writeString(directory.resolve("sales.csv"), """
            id,name,price,day,moment
            1,wheel,1.5,2024-02-29,2024-02-29 12:34:56.789
            2,,,,
            3,"a ""b"", c",-300,2023-01-01,2023-01-01 00:00:00
            """);
        Files.createDirectory(directory.resolve("parts"));
        Files.writeString(directory.resolve("parts/one.csv"), "n\n1\n2\n");
        Files.writeString(directory.resolve("notes.txt"), "no table");
    }

    static Connection connect(Path directory, String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:millrace:" + directory + settings);
    }
}
