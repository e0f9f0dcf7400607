package org.millrace.benchmarks.tpch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.millrace.errors.DefectException;

/// One of the queries of TPC-H, with the parameters by which the specification validates answers.
///
/// @param number 1 to 22
/// @param sql    its text
public record TpchQuery(int number, String sql) {

    private static final int COUNT = 22;

    /// All queries, in order.
    public static List<TpchQuery> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(TpchQuery::numbered).toList();
    }

    private static TpchQuery numbered(int number) {
        String name = String.format(Locale.ROOT, "/tpch/q%02d.sql", number);
        try (InputStream text = TpchQuery.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new DefectException("The query " + name + " is missing.");
            }
            return new TpchQuery(number, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DefectException("The query " + name + " cannot be read.", e);
        }
    }

    /// The name as tables show it, such as `Q07`.
    public String name() {
        return String.format(Locale.ROOT, "Q%02d", number);
    }
}
