package org.millrace.checks.sql;

import java.util.Locale;

/// Which engines a step of a file is for.
enum Audience {
    /// Every engine.
    ALL,
    /// Millrace only: what DuckDB does not have, or gives differently on purpose. The recorder leaves it alone.
    MILLRACE,
    /// DuckDB only.
    DUCKDB;

    /// What a line such as `skipif duckdb` or `onlyif millrace` means.
    static Audience of(String directive, String engine) {
        Audience named = valueOf(engine.toUpperCase(Locale.ROOT));
        if (directive.equals("onlyif")) {
            return named;
        }
        return named == DUCKDB ? MILLRACE : DUCKDB;
    }

    boolean includes(Audience engine) {
        return this == ALL || this == engine;
    }
}
