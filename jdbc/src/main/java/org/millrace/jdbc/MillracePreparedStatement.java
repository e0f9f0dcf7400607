package org.millrace.jdbc;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement.Rows;

/// SQL with values for its `?`. It is planned when it runs, because types follow from the values.
final class MillracePreparedStatement extends PlainParameters {

    private final String sql;
    private final @Nullable Object[] values;
    private final boolean[] known;

    MillracePreparedStatement(MillraceConnection connection, String sql) {
        super(connection);
        this.sql = sql;
        int count = ParameterMarks.count(sql);
        values = new @Nullable Object[count];
        known = new boolean[count];
    }

    private Parameters parameters() throws SQLException {
        for (int i = 0; i < known.length; i++) {
            if (!known[i]) {
                throw new SQLException("The parameter " + (i + 1) + " has no value.", "07002");
            }
        }
        return new Parameters(new ArrayList<>(Arrays.asList(values)), java.util.Map.of());
    }

    private void set(int column, @Nullable Object value) throws SQLException {
        requireOpen();
        if (column < 1 || column > values.length) {
            throw new SQLException(
                    "There is no parameter " + column + "; there are " + values.length + ", counted from 1.", "07009");
        }
        values[column - 1] = value;
        known[column - 1] = true;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return rows(run(sql, parameters()));
    }

    @Override
    public boolean execute() throws SQLException {
        return run(sql, parameters());
    }

    @Override
    public int executeUpdate() throws SQLException {
        return (int) Math.min(Integer.MAX_VALUE, executeLargeUpdate());
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return changed(run(sql, parameters()));
    }

    private static SQLException ownText() {
        return new SQLException("A prepared statement has its SQL already.", SqlFailure.QUERY);
    }

    @Override
    public ResultSet executeQuery(String other) throws SQLException {
        throw ownText();
    }

    @Override
    public boolean execute(String other) throws SQLException {
        throw ownText();
    }

    @Override
    public long executeLargeUpdate(String other) throws SQLException {
        throw ownText();
    }

    @Override
    public void clearParameters() {
        Arrays.fill(values, null);
        Arrays.fill(known, false);
    }

    /// The columns; parameters without values count as null. Null where that cannot be planned, or there are no
    /// rows.
    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        requireOpen();
        List<@Nullable Object> given = new ArrayList<>(Arrays.asList(values));
        try {
            return millrace().session().statement(sql, new Parameters(given, java.util.Map.of())) instanceof Rows rows
                    ? new MillraceResultSetMetaData(rows.plan().schema())
                    : null;
        } catch (org.millrace.errors.MillraceException unplanned) {
            return null;
        }
    }

    @Override
    public ParameterMetaData getParameterMetaData() {
        return new MillraceParameters(values.length);
    }

    @Override
    public void setNull(int column, int type) throws SQLException {
        set(column, null);
    }

    @Override
    public void setNull(int column, int type, @Nullable String name) throws SQLException {
        set(column, null);
    }

    @Override
    public void setBoolean(int column, boolean value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setByte(int column, byte value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setShort(int column, short value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setInt(int column, int value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setLong(int column, long value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setFloat(int column, float value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setDouble(int column, double value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setBigDecimal(int column, @Nullable BigDecimal value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setString(int column, @Nullable String value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setNString(int column, @Nullable String value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) throws SQLException {
        set(column, value);
    }

    @Override
    public void setDate(int column, @Nullable Date value) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setDate(int column, @Nullable Date value, @Nullable Calendar calendar) throws SQLException {
        LocalDateTime local = local(value, calendar);
        set(column, local == null ? null : local.toLocalDate());
    }

    @Override
    public void setTime(int column, @Nullable Time value) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setTime(int column, @Nullable Time value, @Nullable Calendar calendar) throws SQLException {
        LocalDateTime local = local(value, calendar);
        set(column, local == null ? null : local.toLocalTime());
    }

    @Override
    public void setTimestamp(int column, @Nullable Timestamp value) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setTimestamp(int column, @Nullable Timestamp value, @Nullable Calendar calendar) throws SQLException {
        LocalDateTime local = local(value, calendar);
        set(column, local == null || !(value instanceof Timestamp whole) ? local : local.withNano(whole.getNanos()));
    }

    private static @Nullable LocalDateTime local(java.util.@Nullable Date value, @Nullable Calendar calendar) {
        Calendar place = calendar == null ? Calendar.getInstance() : calendar;
        return value == null
                ? null
                : LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(value.getTime()),
                        place.getTimeZone().toZoneId());
    }

    @Override
    public void setObject(int column, @Nullable Object value) throws SQLException {
        set(
                column,
                switch (value) {
                    case null -> null;
                    case Date date -> date.toLocalDate();
                    case Time time -> time.toLocalTime();
                    case Timestamp time -> time.toLocalDateTime();
                    case java.util.Date date -> date.toInstant();
                    case OffsetDateTime time -> time.toInstant();
                    case ZonedDateTime time -> time.toInstant();
                    case Character letter -> letter.toString();
                    default -> value;
                });
    }

    @Override
    public void setObject(int column, @Nullable Object value, int type) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setObject(int column, @Nullable Object value, int type, int scale) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setObject(int column, @Nullable Object value, SQLType type) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setObject(int column, @Nullable Object value, SQLType type, int scale) throws SQLException {
        setObject(column, value);
    }

    @Override
    public void setArray(int column, @Nullable Array value) throws SQLException {
        set(column, value == null ? null : Arrays.asList((Object[]) value.getArray()));
    }
}
