package org.millrace.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;

/// Refuses parameters that are streams or live in a database, and batches of them.
abstract class PlainParameters extends MillraceStatement implements PreparedStatement {

    PlainParameters(MillraceConnection connection) {
        super(connection);
    }

    @Override
    public void setAsciiStream(int column, InputStream value, int length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setUnicodeStream(int column, InputStream value, int length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBinaryStream(int column, InputStream value, int length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void addBatch() throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setCharacterStream(int column, Reader value, int length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setRef(int column, Ref value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBlob(int column, Blob value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setClob(int column, Clob value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setURL(int column, URL value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setRowId(int column, RowId value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setNCharacterStream(int column, Reader value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setNClob(int column, NClob value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setClob(int column, Reader value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBlob(int column, InputStream value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setNClob(int column, Reader value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setSQLXML(int column, SQLXML value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setAsciiStream(int column, InputStream value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBinaryStream(int column, InputStream value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setCharacterStream(int column, Reader value, long length) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setAsciiStream(int column, InputStream value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBinaryStream(int column, InputStream value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setCharacterStream(int column, Reader value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setNCharacterStream(int column, Reader value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setClob(int column, Reader value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setBlob(int column, InputStream value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }

    @Override
    public void setNClob(int column, Reader value) throws SQLException {
        throw Refusal.of("this kind of parameter");
    }
}
