package org.millrace.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.RowIdLifetime;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What tools ask about the database: its tables, columns, types and words.
final class MillraceMetaData extends NoListing {

    private static final String NUMBERS = "abs,ceil,exp,floor,greatest,least,ln,log10,mod,power,round,sign,sqrt";
    private static final String TEXTS =
            "concat,length,lower,lpad,ltrim,replace,reverse,rpad,rtrim,starts_with,substring," + "trim,upper";
    private static final String TIMES = "current_date,date_diff,date_part,date_trunc,extract,strftime,strptime";
    private static final String OTHERS = "coalesce,nullif";
    private static final String WORDS = "ANTI,ASOF,COPY,DESCRIBE,EXCLUDE,EXPLAIN,ILIKE,QUALIFY,REPLACE,RESET,SEMI,SHOW,"
            + "SUMMARIZE,TABLESAMPLE,TRY_CAST,UNNEST";

    private final MillraceConnection connection;

    MillraceMetaData(MillraceConnection connection) {
        this.connection = connection;
    }

    @Override
    ResultSet none(String columns) throws SQLException {
        connection.requireOpen();
        return new MetaDataRows(columns).in(connection.session());
    }

    @Override
    public ResultSet getTables(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, String @Nullable [] types)
            throws SQLException {
        return new TableListing(connection).tables(table, types);
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, @Nullable String column)
            throws SQLException {
        return new TableListing(connection).columns(table, column);
    }

    @Override
    public ResultSet getTableTypes() throws SQLException {
        return new MetaDataRows("TABLE_TYPE").add("TABLE").add("VIEW").in(connection.session());
    }

    @Override
    public ResultSet getTypeInfo() throws SQLException {
        return TypeListing.rows().in(connection.session());
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return none("TABLE_SCHEM TABLE_CATALOG");
    }

    @Override
    public ResultSet getSchemas(@Nullable String catalog, @Nullable String schema) throws SQLException {
        return getSchemas();
    }

    @Override
    public ResultSet getCatalogs() throws SQLException {
        return none("TABLE_CAT");
    }

    @Override
    public ResultSet getFunctions(@Nullable String catalog, @Nullable String schema, @Nullable String name)
            throws SQLException {
        MetaDataRows rows =
                new MetaDataRows("FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME REMARKS FUNCTION_TYPE:int SPECIFIC_NAME");
        connection.session().functions().stream()
                .filter(function -> MetaDataRows.like(function, name))
                .forEach(function -> rows.add(null, null, function, null, functionNoTable, function));
        return rows.in(connection.session());
    }

    @Override
    public String getNumericFunctions() {
        return NUMBERS;
    }

    @Override
    public String getStringFunctions() {
        return TEXTS;
    }

    @Override
    public String getTimeDateFunctions() {
        return TIMES;
    }

    @Override
    public String getSystemFunctions() {
        return OTHERS;
    }

    @Override
    public String getSQLKeywords() {
        return WORDS;
    }

    @Override
    public boolean supportsResultSetType(int type) {
        return type == ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    public boolean supportsResultSetConcurrency(int type, int concurrency) {
        return supportsResultSetType(type) && concurrency == ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public boolean supportsResultSetHoldability(int holdability) {
        return holdability == ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public boolean supportsTransactionIsolationLevel(int level) {
        return level == Connection.TRANSACTION_NONE;
    }

    @Override
    public int getDefaultTransactionIsolation() {
        return Connection.TRANSACTION_NONE;
    }

    @Override
    public int getResultSetHoldability() {
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public RowIdLifetime getRowIdLifetime() {
        return RowIdLifetime.ROWID_UNSUPPORTED;
    }

    @Override
    public int getSQLStateType() {
        return sqlStateSQL;
    }

    @Override
    public String getURL() {
        return connection.url();
    }

    @Override
    public String getUserName() {
        return "";
    }

    @Override
    public String getDatabaseProductName() {
        return "Millrace";
    }

    @Override
    public String getDatabaseProductVersion() {
        return MillraceDriver.version();
    }

    @Override
    public String getDriverName() {
        return "Millrace JDBC";
    }

    @Override
    public String getDriverVersion() {
        return MillraceDriver.version();
    }

    @Override
    public int getDriverMajorVersion() {
        return MillraceDriver.MAJOR;
    }

    @Override
    public int getDriverMinorVersion() {
        return MillraceDriver.MINOR;
    }

    @Override
    public int getDatabaseMajorVersion() {
        return MillraceDriver.MAJOR;
    }

    @Override
    public int getDatabaseMinorVersion() {
        return MillraceDriver.MINOR;
    }

    @Override
    public int getJDBCMajorVersion() {
        return 4;
    }

    @Override
    public int getJDBCMinorVersion() {
        return 3;
    }

    @Override
    public String getIdentifierQuoteString() {
        return "\"";
    }

    @Override
    public String getSearchStringEscape() {
        return "\\";
    }

    @Override
    public String getExtraNameCharacters() {
        return "";
    }

    @Override
    public String getSchemaTerm() {
        return "schema";
    }

    @Override
    public String getProcedureTerm() {
        return "procedure";
    }

    @Override
    public String getCatalogTerm() {
        return "catalog";
    }

    @Override
    public String getCatalogSeparator() {
        return ".";
    }

    @Override
    public Connection getConnection() {
        return connection;
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
