package org.millrace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tools ask for to list tables and columns.
class DatabaseListingTest {

    @TempDir
    private Path directory;

    private static List<String> column(ResultSet rows, String label) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(label));
            }
        }
        return values;
    }

    @Test
    void filesAreTablesAndColumnsAreListed() throws SQLException, IOException {
        TableDirectory.fill(directory);
        try (Connection connection = TableDirectory.connect(directory, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW dear AS SELECT id FROM sales");
            DatabaseMetaData database = connection.getMetaData();
            assertThat(column(database.getTables(null, null, "%", null), "TABLE_NAME"))
                    .containsExactly("parts", "sales", "dear");
            assertThat(column(database.getTables(null, null, null, new String[] {"VIEW"}), "TABLE_NAME"))
                    .containsExactly("dear");
            assertThat(column(database.getTables(null, null, "SA_ES", null), "TABLE_TYPE"))
                    .containsExactly("TABLE");
            assertThat(column(database.getColumns(null, null, "sales", "%"), "COLUMN_NAME"))
                    .containsExactly("id", "name", "price", "day", "moment");
            assertThat(column(database.getColumns(null, null, "sales", "pr%"), "DATA_TYPE"))
                    .containsExactly("" + Types.DOUBLE);
            Files.writeString(directory.resolve("later.csv"), "x\n1\n");
            assertThat(column(database.getTables(null, null, "l%", null), "TABLE_NAME"))
                    .containsExactly("later");
            assertThat(column(database.getTypeInfo(), "TYPE_NAME")).contains("int64", "decimal", "timestamptz");
            assertThat(database.getDatabaseProductName()).isEqualTo("Millrace");
        }
    }

    /// Tools ask for everything: each question has an answer.
    @Test
    void everyQuestionHasAnAnswer() throws SQLException, ReflectiveOperationException {
        try (Connection connection = java.sql.DriverManager.getConnection("jdbc:millrace:")) {
            DatabaseMetaData database = connection.getMetaData();
            for (Method question : DatabaseMetaData.class.getMethods()) {
                if (question.getParameterCount() == 0) {
                    ask(database, question);
                } else if (question.getReturnType() == ResultSet.class) {
                    ask(database, question, nothing(question));
                }
            }
        }
    }

    private static Object[] nothing(Method question) {
        return java.util.Arrays.stream(question.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
                .toArray();
    }

    private static void ask(DatabaseMetaData database, Method question, Object... arguments)
            throws IllegalAccessException, SQLException {
        try {
            Object answer = question.invoke(database, arguments);
            if (answer instanceof ResultSet rows) {
                assertThat(rows.getMetaData().getColumnCount()).isPositive();
                rows.close();
            }
        } catch (InvocationTargetException e) {
            throw new AssertionError(question.getName(), e.getCause());
        }
    }
}
