package org.millrace.jdbc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// `jdbc:millrace:`, a directory or file or nothing, and settings: `jdbc:millrace:/data/sales?threads=2&memory=1g`.
///
/// @param path     where tables are; empty for nowhere
/// @param settings settings by name, in small letters
record ConnectionUrl(String path, Map<String, String> settings) {

    static final String PREFIX = "jdbc:millrace:";

    /// Whether the text is for this driver.
    static boolean accepts(String url) {
        return url.startsWith(PREFIX);
    }

    /// The parts of a URL; what the URL says counts more than the properties.
    static ConnectionUrl of(String url, Properties properties) throws SQLException {
        String rest = url.substring(PREFIX.length());
        int question = rest.indexOf('?');
        Map<String, String> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            // Tools always give a user and a password.
            if (ConnectionSettings.knows(name)) {
                settings.put(name.toLowerCase(Locale.ROOT), properties.getProperty(name));
            }
        }
        if (question >= 0) {
            for (String pair : rest.substring(question + 1).split("[&;]")) {
                add(pair, url, settings);
            }
        }
        return new ConnectionUrl(decoded(question < 0 ? rest : rest.substring(0, question)), settings);
    }

    private static void add(String pair, String url, Map<String, String> settings) throws SQLException {
        int equals = pair.indexOf('=');
        if (equals < 1 && !pair.isBlank()) {
            throw new SQLException("'" + pair + "' in " + url + " is not of the form name=value.", SqlFailure.QUERY);
        }
        if (equals > 0) {
            String name = pair.substring(0, equals).toLowerCase(Locale.ROOT);
            ConnectionSettings.require(name);
            settings.put(name, decoded(pair.substring(equals + 1)));
        }
    }

    /// A plus stays a plus: paths have them more often than spaces that are written so.
    private static String decoded(String text) throws SQLException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SQLException("'" + text + "' has a % without two digits behind it.", SqlFailure.QUERY, e);
        }
    }
}
