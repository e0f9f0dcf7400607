package org.millrace.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Write;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement.Rows;

/// Runs SQL, one statement at a time. Belongs to one thread, but for [#cancel()].
class MillraceStatement extends ReadingStatement {

    private final MillraceConnection connection;

    // settings
    private long maxRows;
    private int timeoutSeconds;
    private boolean closesOnCompletion;

    // state
    private @Nullable MillraceResultSet result;
    private long updates = -1;
    private boolean closed;

    /// Cancels what was run last. Guarded by this.
    private Cancellation current = new Cancellation();

    MillraceStatement(MillraceConnection connection) {
        this.connection = connection;
    }

    MillraceConnection millrace() {
        return connection;
    }

    void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLException("The statement is closed.", SqlFailure.CLOSED);
        }
        connection.requireOpen();
    }

    /// Runs a statement; whether it gives rows.
    final boolean run(String sql, Parameters parameters) throws SQLException {
        requireOpen();
        forget();
        return begin().within(() -> {
            Outcome outcome = SqlFailure.during(() -> connection.outcome(sql, parameters));
            if (outcome.rows() == null) {
                updates = 0;
                return false;
            }
            result = new MillraceResultSet(this, start(outcome.rows()));
            return true;
        });
    }

    private void forget() throws SQLException {
        MillraceResultSet old = result;
        result = null;
        updates = -1;
        if (old != null) {
            old.close();
        }
    }

    private synchronized Cancellation begin() {
        current = new Cancellation(settings().timeout());
        return current;
    }

    private Cursor start(Relation rows) throws SQLException {
        Relation plan = maxRows > 0 && !(rows instanceof Write) ? new Limit(rows, 0, maxRows) : rows;
        QuerySettings settings = settings();
        Query query = SqlFailure.during(() -> connection.session().backend().start(plan, settings));
        try {
            return new Cursor(query);
        } catch (SQLException failure) {
            query.close();
            throw failure;
        }
    }

    private QuerySettings settings() {
        QuerySettings settings = connection.session().settings().query();
        Duration own = Duration.ofSeconds(timeoutSeconds);
        Duration given = settings.timeout();
        boolean shorter = timeoutSeconds > 0 && (given == null || own.compareTo(given) < 0);
        return shorter ? settings.withTimeout(own) : settings;
    }

    /// A result of this statement was closed.
    void ended(MillraceResultSet ended) throws SQLException {
        if (closesOnCompletion && ended.equals(result)) {
            close();
        }
    }

    @Override
    public synchronized void cancel() {
        current.cancel("The query was cancelled.");
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        return rows(run(sql, Parameters.NONE));
    }

    final ResultSet rows(boolean given) throws SQLException {
        ResultSet rows = result;
        if (!given || rows == null) {
            throw new SQLException("This statement gives no rows: run it with execute.", SqlFailure.QUERY);
        }
        return rows;
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        return run(sql, Parameters.NONE);
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        return (int) Math.min(Integer.MAX_VALUE, executeLargeUpdate(sql));
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        return changed(run(sql, Parameters.NONE));
    }

    /// The rows that a COPY wrote; 0 for other statements without rows.
    final long changed(boolean gaveRows) throws SQLException {
        if (!gaveRows) {
            return 0;
        }
        MillraceResultSet files = result;
        if (files == null || files.findColumn("rows") != 2) {
            forget();
            throw new SQLException("This statement gives rows: run it with executeQuery.", SqlFailure.QUERY);
        }
        long written = 0;
        while (files.next()) {
            written += files.getLong(2);
        }
        forget();
        updates = written;
        return written;
    }

    @Override
    public @Nullable ResultSet getResultSet() throws SQLException {
        requireOpen();
        return result;
    }

    @Override
    public int getUpdateCount() throws SQLException {
        return (int) Math.min(Integer.MAX_VALUE, getLargeUpdateCount());
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        requireOpen();
        return updates;
    }

    @Override
    public boolean getMoreResults() throws SQLException {
        return getMoreResults(CLOSE_CURRENT_RESULT);
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        requireOpen();
        if (current != CLOSE_CURRENT_RESULT) {
            throw Refusal.of("several open results of one statement");
        }
        forget();
        return false;
    }

    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            cancel();
            forget();
            connection.ended(this);
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireOpen();
        return connection;
    }

    @Override
    public int getMaxRows() throws SQLException {
        return (int) Math.min(Integer.MAX_VALUE, getLargeMaxRows());
    }

    @Override
    public void setMaxRows(int rows) throws SQLException {
        setLargeMaxRows(rows);
    }

    @Override
    public long getLargeMaxRows() throws SQLException {
        requireOpen();
        return maxRows;
    }

    @Override
    public void setLargeMaxRows(long rows) throws SQLException {
        requireOpen();
        maxRows = notNegative("The most rows", rows);
    }

    private static long notNegative(String what, long number) throws SQLException {
        if (number < 0) {
            throw new SQLException(what + " cannot be " + number + ".", SqlFailure.OUT_OF_RANGE);
        }
        return number;
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        requireOpen();
        return timeoutSeconds;
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        requireOpen();
        timeoutSeconds = (int) notNegative("The timeout", seconds);
    }

    @Override
    public int getMaxFieldSize() {
        return 0;
    }

    @Override
    public void setMaxFieldSize(int bytes) throws SQLException {
        if (notNegative("The size of a field", bytes) > 0) {
            throw Refusal.of("values that are cut off");
        }
    }

    @Override
    public void setEscapeProcessing(boolean enabled) {
        // There are no escapes to process.
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        requireOpen();
        return null;
    }

    @Override
    public void clearWarnings() throws SQLException {
        requireOpen();
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        if (direction != ResultSet.FETCH_FORWARD) {
            throw Refusal.of("results that go anywhere but forward");
        }
    }

    @Override
    public int getFetchDirection() {
        return ResultSet.FETCH_FORWARD;
    }

    /// Batches have the size that the session's settings say.
    @Override
    public void setFetchSize(int rows) throws SQLException {
        long _ = notNegative("The fetch size", rows);
    }

    @Override
    public int getFetchSize() {
        return 0;
    }

    @Override
    public int getResultSetConcurrency() {
        return ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public int getResultSetType() {
        return ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    public int getResultSetHoldability() {
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public void setPoolable(boolean poolable) {
        // A hint.
    }

    @Override
    public boolean isPoolable() {
        return false;
    }

    @Override
    public void closeOnCompletion() {
        closesOnCompletion = true;
    }

    @Override
    public boolean isCloseOnCompletion() {
        return closesOnCompletion;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrapping.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /// What a planned statement comes to.
    ///
    /// @param rows the plan of its rows; null where it has none and is done
    record Outcome(@Nullable Relation rows) {

        static Outcome of(Rows rows) {
            return new Outcome(rows.plan());
        }
    }
}
