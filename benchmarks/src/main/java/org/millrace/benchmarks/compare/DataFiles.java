package org.millrace.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millrace.errors.ResourceException;
import org.millrace.frame.Session;

/// Makes the files of the comparison where they are not there: the CSV by Millrace, the Parquet file from it by DuckDB
/// (Snappy, row groups of 122,880), so that nobody reads a file that it laid out for itself.
final class DataFiles {

    private static final String CUSTOMERS =
            "SELECT i::INT AS customer_id, 'region ' || (i * 7919 % 20) AS region FROM range(1, 100001) t(i)";

    private DataFiles() {}

    static SalesData provide(Path directory, long rows, Session session, int threads) {
        SalesData data = SalesData.in(directory);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new ResourceException("Cannot make the directory " + directory + ": " + e.getMessage() + ".", e);
        }
        if (!Files.exists(data.csv())) {
            System.err.println(String.format(Locale.ROOT, "making %s, %,d rows ...", data.csv(), rows));
            session.scan(List.of("sales"), "generator", Map.of("rows", "" + rows))
                    .writeCsv(data.csv().toString());
        }
        if (!Files.exists(data.parquet())) {
            System.err.println("making " + data.parquet() + " from it ...");
            copy("SELECT * FROM " + DuckDbContender.table(data.csv()), data.parquet(), data, threads);
        }
        if (!Files.exists(data.customers())) {
            copy(CUSTOMERS, data.customers(), data, threads);
        }
        return data;
    }

    private static void copy(String query, Path target, SalesData data, int threads) {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (DuckDbContender duckdb = new DuckDbContender(threads, data)) {
            duckdb.execute("COPY (" + query + ") TO '" + unfinished.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)");
            Files.move(unfinished, target);
        } catch (IOException e) {
            throw new ResourceException("Cannot write " + target + ": " + e.getMessage() + ".", e);
        }
    }
}
