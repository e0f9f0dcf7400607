package org.millrace.checks.sql;

/// An engine refused a statement.
final class SqlFailure extends Exception {

    private static final long serialVersionUID = 1L;

    SqlFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
