package org.millrace.jdbc;

import java.sql.SQLFeatureNotSupportedException;

/// What the driver does not do.
final class Refusal {

    private static final String STATE = "0A000";

    private Refusal() {}

    /// A change of a table or a result.
    static SQLFeatureNotSupportedException readOnly() {
        return new SQLFeatureNotSupportedException("Millrace reads tables and does not change them.", STATE);
    }

    /// Anything else.
    ///
    /// @param what as a part of a sentence
    static SQLFeatureNotSupportedException of(String what) {
        return new SQLFeatureNotSupportedException("Millrace does not support " + what + ".", STATE);
    }
}
