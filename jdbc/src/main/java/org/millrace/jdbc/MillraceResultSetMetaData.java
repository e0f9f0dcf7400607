package org.millrace.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// The columns of a result.
final class MillraceResultSetMetaData implements ResultSetMetaData {

    private static final int UNLIMITED = 255;

    private final Schema schema;

    MillraceResultSetMetaData(Schema schema) {
        this.schema = schema;
    }

    private Field field(int column) throws SQLException {
        if (column < 1 || column > schema.size()) {
            throw new SQLException(
                    "There is no column " + column + "; there are " + schema.size() + ", counted from 1.",
                    SqlFailure.NO_COLUMN);
        }
        return schema.field(column - 1);
    }

    private SqlTypes type(int column) throws SQLException {
        return SqlTypes.of(field(column).type());
    }

    @Override
    public int getColumnCount() {
        return schema.size();
    }

    @Override
    public String getColumnLabel(int column) throws SQLException {
        return field(column).name();
    }

    @Override
    public String getColumnName(int column) throws SQLException {
        return field(column).name();
    }

    @Override
    public int getColumnType(int column) throws SQLException {
        return type(column).code();
    }

    @Override
    public String getColumnTypeName(int column) throws SQLException {
        return field(column).type().toString();
    }

    @Override
    public String getColumnClassName(int column) throws SQLException {
        return type(column).type().getName();
    }

    @Override
    public int getPrecision(int column) throws SQLException {
        return type(column).precision();
    }

    @Override
    public int getScale(int column) throws SQLException {
        return type(column).scale();
    }

    @Override
    public int getColumnDisplaySize(int column) throws SQLException {
        int size = type(column).size();
        return size == 0 ? UNLIMITED : size;
    }

    @Override
    public int isNullable(int column) throws SQLException {
        return field(column).nullable() ? columnNullable : columnNoNulls;
    }

    @Override
    public boolean isSigned(int column) throws SQLException {
        return field(column).type().numeric();
    }

    @Override
    public boolean isCaseSensitive(int column) throws SQLException {
        DataType type = field(column).type();
        return !type.numeric() && !type.temporal();
    }

    @Override
    public boolean isSearchable(int column) {
        return true;
    }

    @Override
    public boolean isAutoIncrement(int column) {
        return false;
    }

    @Override
    public boolean isCurrency(int column) {
        return false;
    }

    @Override
    public boolean isReadOnly(int column) {
        return true;
    }

    @Override
    public boolean isWritable(int column) {
        return false;
    }

    @Override
    public boolean isDefinitelyWritable(int column) {
        return false;
    }

    @Override
    public String getSchemaName(int column) {
        return "";
    }

    @Override
    public String getTableName(int column) {
        return "";
    }

    @Override
    public String getCatalogName(int column) {
        return "";
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
