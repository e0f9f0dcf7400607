package org.millrace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millrace.frame.Session;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Rows about the database, as results.
final class MetaDataRows {

    private final Schema schema;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /// @param columns names, with `:int` behind those of whole numbers and `:bool` behind those of truth values
    MetaDataRows(String columns) {
        List<Field> fields = new ArrayList<>();
        for (String column : columns.strip().split("\\s+")) {
            String[] parts = column.split(":", 2);
            fields.add(new Field(parts[0], type(parts.length > 1 ? parts[1] : "")));
        }
        schema = new Schema(fields);
    }

    private static DataType type(String name) {
        return switch (name) {
            case "int" -> PrimitiveType.INT32;
            case "bool" -> PrimitiveType.BOOLEAN;
            default -> PrimitiveType.STRING;
        };
    }

    /// Adds a row.
    MetaDataRows add(@Nullable Object... values) {
        rows.add(new ArrayList<>(java.util.Arrays.asList(values)));
        return this;
    }

    /// The rows as a result.
    ResultSet in(Session session) throws SQLException {
        return SqlFailure.during(() -> new MillraceResultSet(
                null, new Cursor(session.fromRows(schema, rows).start())));
    }

    /// Whether a name is like a pattern of JDBC with `%` and `_`, case aside; everything is like none.
    static boolean like(String name, @Nullable String pattern) {
        if (pattern == null) {
            return true;
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            boolean escaped = letter == '\\' && i + 1 < pattern.length();
            if (escaped) {
                i++;
            }
            regex.append(
                    !escaped && letter == '%'
                            ? ".*"
                            : !escaped && letter == '_' ? "." : Pattern.quote("" + pattern.charAt(i)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(name)
                .matches();
    }
}
