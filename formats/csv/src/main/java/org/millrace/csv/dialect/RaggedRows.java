package org.millrace.csv.dialect;

/// What to do with a record that has more or fewer fields than the table has columns.
public enum RaggedRows {
    /// Either is bad data.
    ERROR,
    /// Missing fields are null; more fields are bad data.
    PAD,
    /// Missing fields are null; what is too much is left out.
    TRUNCATE
}
