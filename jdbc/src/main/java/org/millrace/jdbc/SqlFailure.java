package org.millrace.jdbc;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Callable;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.DefectException;
import org.millrace.errors.MillraceException;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Turns errors into those of JDBC, with the state of the SQL standard that says whose fault it is.
final class SqlFailure {

    /// The query is wrong.
    static final String QUERY = "42000";

    /// The data are not what they claim to be.
    static final String DATA = "22000";

    /// A value does not fit the type that was asked for.
    static final String OUT_OF_RANGE = "22003";

    /// A value is nothing of the type that was asked for.
    static final String NO_CAST = "22018";

    /// Memory, disk or files are missing.
    static final String RESOURCE = "53000";

    /// The query was cancelled.
    static final String CANCELLED = "57014";

    /// A defect of Millrace.
    static final String DEFECT = "XX000";

    /// Something that was closed is used.
    static final String CLOSED = "08003";

    /// A column or parameter that is not there.
    static final String NO_COLUMN = "42703";

    private SqlFailure() {}

    /// Does something, with errors as JDBC has them.
    static <T> T during(Callable<T> work) throws SQLException {
        try {
            return work.call();
        } catch (SQLException known) {
            throw known;
        } catch (MillraceException failure) {
            throw of(failure);
        } catch (Exception failure) {
            throw new SQLException(String.valueOf(failure.getMessage()), DEFECT, failure);
        } catch (OutOfMemoryError failure) {
            throw new SQLException("The memory does not suffice.", RESOURCE, failure);
        }
    }

    /// The error of JDBC for one of Millrace; that of a deadline is of a class of its own.
    static SQLException of(MillraceException failure) {
        if (failure instanceof CancelledException cancelled && cancelled.overdue()) {
            return new SQLTimeoutException(failure.getMessage(), CANCELLED, failure);
        }
        String state = switch (failure) {
            case QueryException _ -> QUERY;
            case DataException _ -> DATA;
            case ResourceException _ -> RESOURCE;
            case CancelledException _ -> CANCELLED;
            case DefectException _ -> DEFECT;
        };
        return new SQLException(failure.getMessage(), state, failure);
    }
}
