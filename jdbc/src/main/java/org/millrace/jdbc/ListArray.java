package org.millrace.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;

/// A list as JDBC has it.
final class ListArray implements Array {

    private final DataType element;
    private final List<?> values;

    ListArray(DataType element, List<?> values) {
        this.element = element;
        this.values = values;
    }

    @Override
    public String getBaseTypeName() {
        return element.toString();
    }

    @Override
    public int getBaseType() {
        return SqlTypes.of(element).code();
    }

    @Override
    public Object getArray() throws SQLException {
        return getArray(1, values.size());
    }

    @Override
    public Object getArray(@Nullable Map<String, Class<?>> types) throws SQLException {
        return getArray();
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        if (index < 1 || count < 0 || index - 1 + count > values.size()) {
            throw new SQLException(
                    "The list has " + values.size() + " elements, counted from 1: not " + count + " from " + index
                            + ".",
                    SqlFailure.OUT_OF_RANGE);
        }
        List<@Nullable Object> standard = new ArrayList<>();
        for (Object value : values.subList((int) index - 1, (int) index - 1 + count)) {
            standard.add(Conversion.standard(value));
        }
        return standard.toArray();
    }

    @Override
    public Object getArray(long index, int count, @Nullable Map<String, Class<?>> types) throws SQLException {
        return getArray(index, count);
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        throw Refusal.of("lists as results; getArray gives the elements");
    }

    @Override
    public ResultSet getResultSet(Map<String, Class<?>> types) throws SQLException {
        return getResultSet();
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        return getResultSet();
    }

    @Override
    public ResultSet getResultSet(long index, int count, Map<String, Class<?>> types) throws SQLException {
        return getResultSet();
    }

    @Override
    public void free() {
        // Nothing is held but the values.
    }

    @Override
    public String toString() {
        return org.millrace.frame.text.CellText.of(values);
    }
}
