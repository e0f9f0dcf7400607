package org.millrace.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.source.Table;

/// Every case of csv-spectrum gives its JSON. The folder with the corpora is given by the property
/// `millrace.corpora`, or is `shared/corpora` beside the checkout.
class CsvSpectrumTest {

    /// In the case `location_coordinates` the corpus' JSON has another number than its CSV.
    private static final String JSON_PHONE = "1234567890";

    private static final String CSV_PHONE = "2095257564";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "location_coordinates",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void givesTheRowsOfItsJson(String name) throws Exception {
        Optional<Path> folder = corpus();
        assumeTrue(folder.isPresent(), "no corpora: give -Dmillrace.corpora=FOLDER");
        Path corpus = folder.get();
        Table table = Rows.open(corpus.resolve("csvs/" + name + ".csv"), "all_strings", "true", "header", "true");
        assertThat(Rows.of(table))
                .isEqualTo(json(
                        corpus.resolve("json/" + name + ".json"), table.schema().names()));
    }

    private static Optional<Path> corpus() {
        String property = System.getProperty("millrace.corpora");
        if (property != null) {
            return existing(Path.of(property));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Optional<Path> found = existing(folder.resolve("shared/corpora"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path corpora) {
        return Optional.of(corpora.resolve("csv-spectrum")).filter(Files::isDirectory);
    }

    private static List<List<Object>> json(Path file, List<String> names) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet result = connection
                        .createStatement()
                        .executeQuery("SELECT * FROM read_json('" + file + "', auto_detect=true, sample_size=-1)")) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (String name : names) {
                    String value = result.getString(name);
                    row.add(value.equals(JSON_PHONE) ? CSV_PHONE : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
