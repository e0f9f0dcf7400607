package org.millrace.jdbc;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.Struct;

/// Refuses what only a connection can do that changes a database.
abstract class ReadingConnection implements Connection {

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Savepoint setSavepoint(String label) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public void rollback(Savepoint value) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public void releaseSavepoint(Savepoint value) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Clob createClob() throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Blob createBlob() throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public NClob createNClob() throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public SQLXML createSQLXML() throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Array createArrayOf(String label, Object[] value) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }

    @Override
    public Struct createStruct(String label, Object[] value) throws SQLException {
        throw Refusal.of("this kind of object or call");
    }
}
