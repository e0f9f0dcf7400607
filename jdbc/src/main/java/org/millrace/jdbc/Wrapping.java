package org.millrace.jdbc;

import java.sql.SQLException;

/// Objects behind the interfaces of JDBC.
final class Wrapping {

    private Wrapping() {}

    /// The object as another type that it has.
    static <T> T unwrap(Object object, Class<T> type) throws SQLException {
        if (!type.isInstance(object)) {
            throw new SQLException("This is no " + type.getName() + ".", "0A000");
        }
        return type.cast(object);
    }
}
