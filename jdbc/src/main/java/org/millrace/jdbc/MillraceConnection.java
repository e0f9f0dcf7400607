package org.millrace.jdbc;

import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.frame.StatementResult;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement.Rows;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// A session as JDBC has it. Statements of one connection may run at the same time, each in a thread of its own.
/// There are no transactions, because nothing changes: commit and rollback do nothing.
final class MillraceConnection extends ReadingConnection {

    private static final Schema PLAN = Schema.of(new Field("plan", PrimitiveType.STRING, false));

    private final String url;
    private final Session session;
    private final @Nullable DirectoryTables tables;
    private final Set<MillraceStatement> statements = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean commitsByItself = true;

    private MillraceConnection(String url, Session session, @Nullable DirectoryTables tables) {
        this.url = url;
        this.session = session;
        this.tables = tables;
    }

    /// A new connection.
    static MillraceConnection open(String url, ConnectionUrl parts) throws SQLException {
        Session session = SharedBackends.session(parts.settings());
        try {
            DirectoryTables tables =
                    parts.path().isEmpty() ? null : new DirectoryTables(session, Path.of(parts.path()));
            if (tables != null) {
                tables.refresh();
            }
            return new MillraceConnection(url, session, tables);
        } catch (SQLException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    Session session() {
        return session;
    }

    String url() {
        return url;
    }

    void requireOpen() throws SQLException {
        if (closed.get()) {
            throw new SQLException("The connection is closed.", SqlFailure.CLOSED);
        }
    }

    /// Looks for new files.
    void refresh() throws SQLException {
        requireOpen();
        if (tables != null) {
            tables.refresh();
        }
    }

    /// Whether a table is a file of the connection's directory, and no view.
    boolean isFile(String table) {
        return tables != null && tables.has(table);
    }

    void ended(MillraceStatement statement) {
        statements.remove(statement);
    }

    /// Does what a statement asks for, but for running its query.
    MillraceStatement.Outcome outcome(String sql, Parameters parameters) {
        org.millrace.plan.statement.Statement planned = session.statement(sql, parameters);
        if (planned instanceof Rows rows) {
            return MillraceStatement.Outcome.of(rows);
        }
        return switch (session.execute(planned)) {
            case StatementResult.Rows rows ->
                new MillraceStatement.Outcome(rows.frame().plan());
            case StatementResult.Plan plan ->
                new MillraceStatement.Outcome(lines(plan.text()).plan());
            case StatementResult.Done _ -> new MillraceStatement.Outcome(null);
        };
    }

    private Frame lines(String text) {
        return session.fromRows(PLAN, text.lines().map(List::of).toList());
    }

    private <T extends MillraceStatement> T kept(T statement) {
        statements.add(statement);
        return statement;
    }

    @Override
    public Statement createStatement() throws SQLException {
        requireOpen();
        return kept(new MillraceStatement(this));
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        requireReading(type, concurrency);
        return createStatement();
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return createStatement(type, concurrency);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        requireOpen();
        return kept(new MillracePreparedStatement(this, sql));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        requireReading(type, concurrency);
        return prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return prepareStatement(sql, type, concurrency);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
        if (keys != Statement.NO_GENERATED_KEYS) {
            throw Refusal.readOnly();
        }
        return prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] keys) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] keys) throws SQLException {
        throw Refusal.readOnly();
    }

    private static void requireReading(int type, int concurrency) throws SQLException {
        if (concurrency != ResultSet.CONCUR_READ_ONLY) {
            throw Refusal.readOnly();
        }
        if (type != ResultSet.TYPE_FORWARD_ONLY) {
            throw Refusal.of("results that go anywhere but forward");
        }
    }

    @Override
    public String nativeSQL(String sql) {
        return sql;
    }

    @Override
    public void setAutoCommit(boolean by) throws SQLException {
        requireOpen();
        commitsByItself = by;
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        requireOpen();
        return commitsByItself;
    }

    @Override
    public void commit() throws SQLException {
        requireOpen();
    }

    @Override
    public void rollback() throws SQLException {
        requireOpen();
    }

    @Override
    public void close() throws SQLException {
        if (closed.compareAndSet(false, true)) {
            for (MillraceStatement statement : statements) {
                statement.close();
            }
            session.close();
        }
    }

    @Override
    public void abort(Executor executor) {
        statements.forEach(MillraceStatement::cancel);
        executor.execute(() -> {
            try {
                close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public boolean isValid(int seconds) {
        return !closed.get();
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        requireOpen();
        return new MillraceMetaData(this);
    }

    @Override
    public void setReadOnly(boolean only) throws SQLException {
        requireOpen();
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        requireOpen();
        return true;
    }

    @Override
    public void setCatalog(@Nullable String catalog) {
        // There are none.
    }

    @Override
    public @Nullable String getCatalog() {
        return null;
    }

    @Override
    public void setSchema(@Nullable String schema) {
        // There are none.
    }

    @Override
    public @Nullable String getSchema() {
        return null;
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        requireOpen();
    }

    @Override
    public int getTransactionIsolation() {
        return TRANSACTION_NONE;
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
    public Map<String, Class<?>> getTypeMap() {
        return Map.of();
    }

    @Override
    public void setTypeMap(Map<String, Class<?>> types) throws SQLException {
        if (!types.isEmpty()) {
            throw Refusal.of("classes for types of the user");
        }
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        requireOpen();
    }

    @Override
    public int getHoldability() {
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public void setClientInfo(String name, @Nullable String value) {
        // There is no server that could use it.
    }

    @Override
    public void setClientInfo(Properties properties) {
        // There is no server that could use it.
    }

    @Override
    public @Nullable String getClientInfo(String name) {
        return null;
    }

    @Override
    public Properties getClientInfo() {
        return new Properties();
    }

    @Override
    public void setNetworkTimeout(Executor executor, int millis) {
        // There is no network.
    }

    @Override
    public int getNetworkTimeout() {
        return 0;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(session) ? type.cast(session) : Wrapping.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this) || type.isInstance(session);
    }
}
