package org.millrace.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;

/// The rows of a query, forward only, a batch in memory at a time. Closing it ends the query.
final class MillraceResultSet extends LabelledRows {

    private final @Nullable MillraceStatement statement;
    private final Cursor cursor;

    // state
    private boolean lastWasNull;
    private boolean closed;

    /// @param statement who ran the query; null for rows about the database
    MillraceResultSet(@Nullable MillraceStatement statement, Cursor cursor) {
        this.statement = statement;
        this.cursor = cursor;
    }

    @Override
    public boolean next() throws SQLException {
        requireOpen();
        return cursor.next();
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLException("The result is closed.", SqlFailure.CLOSED);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            cursor.close();
            if (statement != null) {
                statement.ended(this);
            }
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean wasNull() throws SQLException {
        requireOpen();
        return lastWasNull;
    }

    private @Nullable Object value(int column) throws SQLException {
        requireOpen();
        if (column < 1 || column > cursor.schema().size()) {
            throw new SQLException(
                    "There is no column " + column + "; there are "
                            + cursor.schema().size() + ", counted from 1.",
                    SqlFailure.NO_COLUMN);
        }
        Object value = cursor.value(column - 1);
        lastWasNull = value == null;
        return value;
    }

    @Override
    public int findColumn(String label) throws SQLException {
        requireOpen();
        List<Field> fields = cursor.schema().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equalsIgnoreCase(label)) {
                return i + 1;
            }
        }
        throw new SQLException(
                "The result has no column '" + label + "'. It has: "
                        + String.join(", ", cursor.schema().names()) + ".",
                SqlFailure.NO_COLUMN);
    }

    @Override
    public <T> @Nullable T getObject(int column, Class<T> type) throws SQLException {
        if (type == Array.class) {
            return type.cast(getArray(column));
        }
        Object value = value(column);
        return value == null ? null : Conversion.to(value, type, ZoneId.systemDefault());
    }

    private <T> @Nullable T at(int column, Class<T> type, @Nullable Calendar calendar) throws SQLException {
        ZoneId zone = calendar == null
                ? ZoneId.systemDefault()
                : calendar.getTimeZone().toZoneId();
        Object value = value(column);
        return value == null ? null : Conversion.to(value, type, zone);
    }

    @Override
    public @Nullable Object getObject(int column) throws SQLException {
        Object value = value(column);
        return value instanceof List<?> ? getArray(column) : Conversion.standard(value);
    }

    @Override
    public @Nullable Object getObject(int column, Map<String, Class<?>> types) throws SQLException {
        return getObject(column);
    }

    @Override
    public @Nullable String getString(int column) throws SQLException {
        return getObject(column, String.class);
    }

    @Override
    public @Nullable String getNString(int column) throws SQLException {
        return getString(column);
    }

    @Override
    public boolean getBoolean(int column) throws SQLException {
        Object value = value(column);
        return value != null && Conversion.truth(value);
    }

    private long integer(int column, long least, long greatest) throws SQLException {
        Object value = value(column);
        return value == null ? 0 : Conversion.integer(value, least, greatest);
    }

    @Override
    public byte getByte(int column) throws SQLException {
        return (byte) integer(column, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short getShort(int column) throws SQLException {
        return (short) integer(column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int getInt(int column) throws SQLException {
        return (int) integer(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long getLong(int column) throws SQLException {
        return integer(column, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public float getFloat(int column) throws SQLException {
        return (float) getDouble(column);
    }

    @Override
    public double getDouble(int column) throws SQLException {
        Object value = value(column);
        return value == null ? 0 : Conversion.floating(value);
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
        return getObject(column, BigDecimal.class);
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(int column, int scale) throws SQLException {
        BigDecimal value = getBigDecimal(column);
        return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
    }

    @Override
    public byte @Nullable [] getBytes(int column) throws SQLException {
        return getObject(column, byte[].class);
    }

    @Override
    public @Nullable Date getDate(int column) throws SQLException {
        return at(column, Date.class, null);
    }

    @Override
    public @Nullable Date getDate(int column, @Nullable Calendar calendar) throws SQLException {
        return at(column, Date.class, calendar);
    }

    @Override
    public @Nullable Time getTime(int column) throws SQLException {
        return at(column, Time.class, null);
    }

    @Override
    public @Nullable Time getTime(int column, @Nullable Calendar calendar) throws SQLException {
        return at(column, Time.class, calendar);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column) throws SQLException {
        return at(column, Timestamp.class, null);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column, @Nullable Calendar calendar) throws SQLException {
        return at(column, Timestamp.class, calendar);
    }

    @Override
    public @Nullable Array getArray(int column) throws SQLException {
        Object value = value(column);
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && cursor.schema().field(column - 1).type() instanceof ListType type) {
            return new ListArray(type.element().type(), list);
        }
        throw new SQLException("The column " + column + " has no lists.", SqlFailure.NO_CAST);
    }

    @Override
    public @Nullable InputStream getAsciiStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public @Nullable InputStream getBinaryStream(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable Reader getCharacterStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new StringReader(text);
    }

    @Override
    public @Nullable Reader getNCharacterStream(int column) throws SQLException {
        return getCharacterStream(column);
    }

    @Override
    public Blob getBlob(int column) throws SQLException {
        throw Refusal.of("blobs; getBytes gives binary values");
    }

    @Override
    public Clob getClob(int column) throws SQLException {
        throw Refusal.of("clobs; getString gives texts");
    }

    @Override
    public NClob getNClob(int column) throws SQLException {
        throw Refusal.of("clobs; getString gives texts");
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        requireOpen();
        return new MillraceResultSetMetaData(cursor.schema());
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        requireOpen();
        return cursor.before();
    }

    @Override
    public boolean isFirst() throws SQLException {
        requireOpen();
        return cursor.row() == 1;
    }

    @Override
    public int getRow() throws SQLException {
        requireOpen();
        return (int) Math.min(Integer.MAX_VALUE, cursor.row());
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
        if (direction != FETCH_FORWARD) {
            throw Refusal.of("results that go anywhere but forward");
        }
    }

    @Override
    public int getFetchDirection() {
        return FETCH_FORWARD;
    }

    /// Batches have the size that the session's settings say.
    @Override
    public void setFetchSize(int rows) throws SQLException {
        requireOpen();
    }

    @Override
    public int getFetchSize() {
        return 0;
    }

    @Override
    public int getType() {
        return TYPE_FORWARD_ONLY;
    }

    @Override
    public int getConcurrency() {
        return CONCUR_READ_ONLY;
    }

    @Override
    public int getHoldability() {
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public @Nullable Statement getStatement() {
        return statement;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrapping.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
