package org.millrace.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.Query;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Goes through the rows of a running query, a batch at a time. Belongs to one thread.
final class Cursor implements AutoCloseable {

    private final Query query;

    // state
    private @Nullable Batch batch;
    private int at = -1;
    private long row;
    private boolean ended;

    /// Starts before the first row; the first rows are there already, so that what is wrong with the query shows.
    Cursor(Query query) throws SQLException {
        this.query = query;
        batch = fetch();
    }

    Schema schema() {
        return query.schema();
    }

    /// The number of the row, from 1; 0 before the first and behind the last one.
    long row() {
        return ended ? 0 : row;
    }

    /// Whether there are rows and none was asked for.
    boolean before() {
        return row == 0 && !ended && batch != null;
    }

    /// Whether it is on a row.
    boolean onRow() {
        return row > 0 && !ended;
    }

    /// Goes to the next row; whether there is one.
    boolean next() throws SQLException {
        Batch current = batch;
        if (current == null) {
            ended = true;
            return false;
        }
        if (at + 1 == current.rows()) {
            batch = fetch();
            at = -1;
            return next();
        }
        at++;
        row++;
        return true;
    }

    /// The next rows, without batches that have none.
    private @Nullable Batch fetch() throws SQLException {
        return SqlFailure.during(() -> {
            Batch next = query.next();
            while (next != null && next.rows() == 0) {
                next = query.next();
            }
            return next;
        });
    }

    /// A value of the row.
    @Nullable
    Object value(int column) throws SQLException {
        Batch current = batch;
        if (current == null || !onRow()) {
            throw new SQLException("The result is on no row: call next() first.", "24000");
        }
        return Values.at(current.column(column), at);
    }

    void cancel() {
        query.cancel();
    }

    @Override
    public void close() {
        query.close();
    }
}
