package org.millrace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Refuses batches and generated keys, which only changes of a database have.
abstract class ReadingStatement implements Statement {

    @Override
    public void setCursorName(String label) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public void addBatch(String label) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public void clearBatch() throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public int executeUpdate(String label, int scale) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public int executeUpdate(String label, int[] value) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public int executeUpdate(String label, String[] value) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public boolean execute(String label, int scale) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public boolean execute(String label, int[] value) throws SQLException {
        throw Refusal.readOnly();
    }

    @Override
    public boolean execute(String label, String[] value) throws SQLException {
        throw Refusal.readOnly();
    }
}
