package org.millrace.csv.dialect;

/// What to do with a value that its column's type does not have.
public enum BadValues {
    /// Stop, or read again with a wider type where the type was only detected.
    FAIL,
    /// Leave the record out and write it to the rejects file, if there is one.
    SKIP,
    /// Take it as null.
    NULL
}
