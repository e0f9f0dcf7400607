package org.millrace.checks.sql;

/// The kinds of values in random queries: a literal of each, and how a null of it is written.
enum ValueKind {
    INTEGER("i", "INTEGER", "-20", "0", "1", "2", "3", "7", "20"),
    BIG("l", "BIGINT", "(-9223372036854775807 - 1)", "9223372036854775807", "0::BIGINT", "4294967296"),
    DOUBLE(
            "d",
            "DOUBLE",
            "0.0::DOUBLE",
            "-1.5::DOUBLE",
            "2.25::DOUBLE",
            "'nan'::DOUBLE",
            "'-inf'::DOUBLE",
            "100.0::DOUBLE"),
    DECIMAL("m", "DECIMAL(10,2)", "0.00", "1.25", "-3.50", "99.99"),
    TEXT("s", "VARCHAR", "''", "'a'", "'B'", "'abc'", "'ü€'", "'a%b'"),
    DATE("t", "DATE", "DATE '2024-02-29'", "DATE '1969-12-31'", "DATE '2000-01-01'"),
    MOMENT("p", "TIMESTAMP", "TIMESTAMP '2024-02-29 23:59:59.999999'", "TIMESTAMP '2000-01-01 00:00:00'"),
    BOOLEAN("f", "BOOLEAN", "true", "false");

    private final String column;
    private final String type;
    private final String[] literals;

    ValueKind(String column, String type, String... literals) {
        this.column = column;
        this.type = type;
        this.literals = literals;
    }

    /// The name of its column in every table.
    String column() {
        return column;
    }

    String type() {
        return type;
    }

    String[] literals() {
        return literals;
    }
}
