package org.millrace.checks.sql;

import java.util.regex.Pattern;

/// Where Millrace and DuckDB differ on purpose, or where DuckDB alone gives up: `docs/sql.md` says why.
enum IntendedDifference {
    /// An aggregate belongs to the query that it is written in, also where it has columns from around it only.
    AGGREGATE_OF_OUTER_COLUMNS("", "clause cannot contain aggregates"),
    /// DuckDB has no plan for some correlated subqueries.
    UNSUPPORTED_BY_DUCKDB("", "Not implemented Error|INTERNAL Error|not supported|unsupported|Unsupported");

    private final Pattern ours;
    private final Pattern theirs;

    IntendedDifference(String ours, String theirs) {
        this.ours = Pattern.compile(ours);
        this.theirs = Pattern.compile(theirs);
    }

    /// Whether a difference is one of these.
    static boolean explains(Outcome ours, Outcome theirs) {
        for (IntendedDifference difference : values()) {
            if (difference.ours.matcher(ours.refusal()).find()
                    && difference.theirs.matcher(theirs.refusal()).find()) {
                return true;
            }
        }
        return false;
    }
}
