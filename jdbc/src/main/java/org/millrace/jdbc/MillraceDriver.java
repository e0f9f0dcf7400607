package org.millrace.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The driver: `DriverManager.getConnection("jdbc:millrace:/data/sales?threads=2&memory=1g")`.
///
/// The path is a directory whose files become tables called after them, or a file; without one there are no tables
/// beforehand, and SQL names files itself: `SELECT * FROM '/data/sales.parquet'`. Settings are `threads`, `memory`,
/// `temp_dir`, `temp_limit`, `batch_rows` and `timeout`, in the URL or as properties.
public final class MillraceDriver implements Driver {

    static final int MAJOR = 0;
    static final int MINOR = 1;

    static {
        try {
            DriverManager.registerDriver(new MillraceDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The version of the driver, as its jar says it.
    static String version() {
        String version = MillraceDriver.class.getPackage().getImplementationVersion();
        return version == null ? MAJOR + "." + MINOR : version;
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return MillraceConnection.open(url, ConnectionUrl.of(url, properties == null ? new Properties() : properties));
    }

    @Override
    public boolean acceptsURL(String url) {
        return ConnectionUrl.accepts(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties properties) throws SQLException {
        Properties given = properties == null ? new Properties() : properties;
        ConnectionUrl known =
                acceptsURL(url) ? ConnectionUrl.of(url, given) : ConnectionUrl.of(ConnectionUrl.PREFIX, given);
        return ConnectionSettings.MEANINGS.entrySet().stream()
                .map(setting -> {
                    DriverPropertyInfo info = new DriverPropertyInfo(
                            setting.getKey(), known.settings().get(setting.getKey()));
                    info.description = setting.getValue();
                    return info;
                })
                .toArray(DriverPropertyInfo[]::new);
    }

    @Override
    public int getMajorVersion() {
        return MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return MINOR;
    }

    /// False: who complies supports all of SQL-92, of which changing tables is a part.
    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw Refusal.of("java.util.logging");
    }
}
