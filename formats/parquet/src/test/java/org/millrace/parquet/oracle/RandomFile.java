package org.millrace.parquet.oracle;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millrace.parquet.write.DuckDb;

/// A Parquet file of random columns and options that DuckDB writes, the same for the same seed. The first column `i`
/// counts the rows.
///
/// @param path the file
/// @param rows how many rows it has
/// @param columns the types of the columns after `i`, as DuckDB calls them
/// @param copy the statement that wrote it, for messages
record RandomFile(Path path, int rows, List<String> columns, String copy) {
    private static final List<String> CODECS =
            List.of("snappy", "zstd", "gzip", "lz4_raw", "brotli", "uncompressed", "zstd");
    private static final List<String> FLAT = List.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL(4,1)",
            "DECIMAL(9,2)",
            "DECIMAL(18,5)",
            "DECIMAL(38,10)",
            "VARCHAR",
            "BLOB",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "TIMESTAMP_S",
            "TIMESTAMP_MS",
            "TIMESTAMP_NS",
            "UUID",
            "LETTER");
    private static final List<String> NESTED = List.of(
            "INTEGER[]",
            "VARCHAR[]",
            "DOUBLE[][]",
            "STRUCT(a BIGINT, b VARCHAR)",
            "STRUCT(a BIGINT, b VARCHAR)[]",
            "STRUCT(a SMALLINT[], b STRUCT(c DATE, d DECIMAL(9,2)))",
            "MAP(VARCHAR, INTEGER)");

    /// Writes the file of a seed.
    static RandomFile write(Path folder, long seed) throws SQLException {
        Random random = new Random(seed);
        int rows = List.of(0, 1, 50, 700, 3000, 5000).get(random.nextInt(6));
        List<String> columns = new ArrayList<>(FLAT);
        columns.addAll(NESTED);
        List<String> select = new ArrayList<>(List.of("i"));
        for (int column = 0; column < columns.size(); column++) {
            String type = columns.get(column);
            select.add(
                    nullable(random, value(type, key(random, column, seed)), column) + "::" + type + " AS c" + column);
        }
        Path path = folder.resolve("duckdb-" + seed + ".parquet");
        String copy = "COPY t TO '" + path + "' (" + String.join(", ", options(random)) + ")";
        DuckDb.execute(List.of(
                "CREATE TYPE LETTER AS ENUM ('b', 'a', 'ä')",
                "CREATE TABLE t AS SELECT " + String.join(", ", select) + " FROM range(" + rows + ") r(i)",
                copy));
        return new RandomFile(path, rows, columns, copy);
    }

    /// Whether a column after `i` has values that predicates can compare.
    boolean comparable(int column) {
        return column < FLAT.size();
    }

    private static List<String> options(Random random) {
        List<String> options = new ArrayList<>(List.of("FORMAT parquet"));
        options.add("COMPRESSION " + CODECS.get(random.nextInt(CODECS.size())));
        options.add("PARQUET_VERSION " + (random.nextBoolean() ? "V1" : "V2"));
        options.add("ROW_GROUP_SIZE " + List.of(2048, 4096, 122_880).get(random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            options.add("DICTIONARY_SIZE_LIMIT " + List.of(0, 1, 20).get(random.nextInt(3)));
        }
        return options;
    }

    /// A whole number for each row: of few or many values, sorted or not.
    private static String key(Random random, int column, long seed) {
        String any = "(hash(i, " + column + ", " + seed + ") >> 2)::BIGINT";
        return switch (random.nextInt(5)) {
            case 0 -> "(" + any + " % " + (1 + random.nextInt(30)) + ")";
            case 1 -> "(i // " + (1 + random.nextInt(40)) + ")";
            case 2 -> "(1000000 - i // 3)";
            default -> any;
        };
    }

    private static String nullable(Random random, String value, int column) {
        int share = List.of(0, 1, 2, 10, 300).get(random.nextInt(5));
        return share == 0
                ? "(" + value + ")"
                : "(CASE WHEN hash(i, 'n" + column + "') % " + share + " = 0 THEN NULL ELSE " + value + " END)";
    }

    private static String value(String type, String key) {
        return switch (type) {
            case "BOOLEAN" -> key + " % 2 = 0";
            case "TINYINT" -> key + " % 256 - 128";
            case "SMALLINT" -> key + " % 65536 - 32768";
            case "INTEGER" -> key + " % 4294967296 - 2147483648";
            case "BIGINT" -> key + " * 2 - 4611686018427387904";
            case "UTINYINT" -> key + " % 256";
            case "USMALLINT" -> key + " % 65536";
            case "UINTEGER" -> key + " % 4294967296";
            case "UBIGINT" -> "hash(" + key + ")";
            case "FLOAT", "DOUBLE" ->
                "CASE " + key + " % 40 WHEN 0 THEN 'nan' WHEN 1 THEN '-0.0' WHEN 2 THEN '0.0' WHEN 3 THEN 'inf' "
                        + "WHEN 4 THEN '-inf' ELSE ((" + key + " % 2000001 - 1000000) / 100)::VARCHAR END";
            case "DECIMAL(4,1)" -> decimal(key, 3, 1);
            case "DECIMAL(9,2)" -> decimal(key, 7, 2);
            case "DECIMAL(18,5)" -> decimal(key, 13, 5);
            case "DECIMAL(38,10)" -> decimal(key, 18, 10);
            case "VARCHAR" ->
                "CASE " + key + " % 11 WHEN 0 THEN '' WHEN 1 THEN 'äß€漢😀' || " + key
                        + " WHEN 2 THEN repeat('long ', 30) || " + key + " ELSE 'v' || " + key + " % 1000 END";
            case "BLOB" -> "unhex(left(md5((" + key + ")::VARCHAR), 2 * (" + key + " % 14)::INTEGER))";
            case "DATE" -> "DATE '1970-01-01' + (" + key + " % 60000 - 20000)::INTEGER";
            case "TIME" -> "TIME '00:00:00' + to_microseconds(" + key + " % 86400000000)";
            case "TIMESTAMP", "TIMESTAMPTZ", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                "make_timestamp(" + key + " % 4000000000000000 - 1000000000000000)";
            case "UUID" -> "md5((" + key + ")::VARCHAR)";
            case "LETTER" -> "['b', 'a', 'ä'][1 + " + key + " % 3]";
            case "INTEGER[]" -> "[(x + " + key + ") % 1000 FOR x IN range(" + key + " % 4) IF x <> 2]";
            case "VARCHAR[]" ->
                "[CASE WHEN (x + " + key + ") % 3 = 0 THEN NULL ELSE 's' || x END FOR x IN range(" + key + " % 5)]";
            case "DOUBLE[][]" ->
                "[CASE WHEN (x + " + key + ") % 4 = 0 THEN NULL ELSE [y / 4 FOR y IN range(x)] END FOR x IN range("
                        + key + " % 4)]";
            case "STRUCT(a BIGINT, b VARCHAR)" -> pair(key);
            case "STRUCT(a BIGINT, b VARCHAR)[]" ->
                "[CASE WHEN (x + " + key + ") % 5 = 0 THEN NULL ELSE " + pair("(x + " + key + ")")
                        + " END FOR x IN range(" + key + " % 3)]";
            case "STRUCT(a SMALLINT[], b STRUCT(c DATE, d DECIMAL(9,2)))" ->
                "{'a': [x FOR x IN range(" + key + " % 3)], 'b': {'c': " + value("DATE", key) + ", 'd': "
                        + decimal(key, 7, 2) + "::DECIMAL(9,2)}}";
            case "MAP(VARCHAR, INTEGER)" ->
                "map(['k' || x FOR x IN range(" + key + " % 3)], [(x * " + key + ") % 1000 FOR x IN range(" + key
                        + " % 3)])";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String pair(String key) {
        return "{'a': CASE WHEN " + key + " % 7 = 0 THEN NULL ELSE " + key + " END, 'b': 't' || " + key + " % 50}";
    }

    /// Text of so many digits before and after the point.
    private static String decimal(String key, int whole, int fraction) {
        String digits = "hash(" + key + ", 'd')";
        return "(CASE WHEN " + key + " % 2 = 0 THEN '-' ELSE '' END || " + digits + " % " + power(whole)
                + " || '.' || lpad((" + key + " % " + power(fraction) + ")::VARCHAR, " + fraction + ", '0'))";
    }

    private static String power(int digits) {
        return "1" + "0".repeat(digits);
    }
}
