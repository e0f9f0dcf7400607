package org.millrace.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// The tables of a connection and their columns.
final class TableListing {

    private static final String TABLES = """
        TABLE_CAT TABLE_SCHEM TABLE_NAME TABLE_TYPE REMARKS TYPE_CAT TYPE_SCHEM TYPE_NAME
        SELF_REFERENCING_COL_NAME REF_GENERATION
        """;

    private static final String COLUMNS = """
        TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME DATA_TYPE:int TYPE_NAME COLUMN_SIZE:int BUFFER_LENGTH:int
        DECIMAL_DIGITS:int NUM_PREC_RADIX:int NULLABLE:int REMARKS COLUMN_DEF SQL_DATA_TYPE:int SQL_DATETIME_SUB:int
        CHAR_OCTET_LENGTH:int ORDINAL_POSITION:int IS_NULLABLE SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE
        SOURCE_DATA_TYPE:int IS_AUTOINCREMENT IS_GENERATEDCOLUMN
        """;

    private final MillraceConnection connection;

    TableListing(MillraceConnection connection) {
        this.connection = connection;
    }

    /// The tables with names like a pattern, by type and name.
    ResultSet tables(@Nullable String pattern, String @Nullable [] types) throws SQLException {
        connection.refresh();
        MetaDataRows rows = new MetaDataRows(TABLES);
        for (String type : List.of("TABLE", "VIEW")) {
            if (types == null || Arrays.asList(types).contains(type)) {
                for (String name : named(pattern)) {
                    if (connection.isFile(name) == type.equals("TABLE")) {
                        rows.add(null, null, name, type, null, null, null, null, null, null);
                    }
                }
            }
        }
        return rows.in(connection.session());
    }

    private List<String> named(@Nullable String pattern) {
        return connection.session().tables().stream()
                .filter(name -> MetaDataRows.like(name, pattern))
                .toList();
    }

    /// The columns with names like a pattern of tables with names like another. A file that cannot be read has
    /// none, unless it is the only one that was asked for.
    ResultSet columns(@Nullable String tablePattern, @Nullable String columnPattern) throws SQLException {
        connection.refresh();
        MetaDataRows rows = new MetaDataRows(COLUMNS);
        List<String> names = named(tablePattern);
        for (String name : names) {
            try {
                add(rows, name, connection.session().table(name).schema(), columnPattern);
            } catch (MillraceException unreadable) {
                if (names.size() == 1) {
                    throw SqlFailure.of(unreadable);
                }
            }
        }
        return rows.in(connection.session());
    }

    private static void add(MetaDataRows rows, String table, Schema schema, @Nullable String pattern) {
        for (int i = 0; i < schema.size(); i++) {
            Field field = schema.field(i);
            if (MetaDataRows.like(field.name(), pattern)) {
                SqlTypes type = SqlTypes.of(field.type());
                boolean number = field.type().numeric();
                rows.add(
                        null,
                        null,
                        table,
                        field.name(),
                        type.code(),
                        field.type().toString(),
                        type.precision() == 0 ? type.size() : type.precision(),
                        null,
                        number ? type.scale() : null,
                        number ? 10 : null,
                        field.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
                        null,
                        null,
                        null,
                        null,
                        null,
                        i + 1,
                        field.nullable() ? "YES" : "NO",
                        null,
                        null,
                        null,
                        null,
                        "NO",
                        "NO");
            }
        }
    }
}
