package org.millrace.checks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.benchmarks.tpch.TpchData;
import org.millrace.benchmarks.tpch.TpchQuery;
import org.millrace.frame.Session;
import org.millrace.frame.SessionBuilder;

/// The queries of TPC-H give the rows of DuckDB over the same files, in the order that they ask for.
class TpchTest {

    /// The columns that each query sorts by, the first one first.
    private static final List<List<Integer>> SORTED = List.of(
            List.of(0, 1),
            List.of(0, 2, 1, 3),
            List.of(1, 2),
            List.of(0),
            List.of(1),
            List.of(),
            List.of(0, 1, 2),
            List.of(0),
            List.of(0, 1),
            List.of(2),
            List.of(1),
            List.of(0),
            List.of(1, 0),
            List.of(),
            List.of(0),
            List.of(3, 0, 1, 2),
            List.of(),
            List.of(4, 3),
            List.of(),
            List.of(0),
            List.of(1, 0),
            List.of(0));

    @TempDir
    private Path directory;

    @Test
    void oneThreadAndTwo() {
        check("0.01", builder -> builder.threads(1), builder -> builder.threads(2));
    }

    @Test
    void smallBatchesAndSpilling() {
        check(
                "0.01",
                builder -> builder.threads(2).batchRows(100),
                builder -> builder.threads(2).option("spill", "always"));
    }

    @Test
    @EnabledIfSystemProperty(named = "millrace.tests", matches = "long")
    void largeScales() {
        check("0.1", builder -> builder.threads(1), builder -> builder.threads(2));
        check(
                "1",
                builder -> builder.threads(1),
                builder -> builder.threads(2),
                builder -> builder.threads(2).memory(256L << 20));
    }

    @SafeVarargs
    private void check(String scale, UnaryOperator<SessionBuilder>... settings) {
        TpchData data;
        try (Session session = Session.create()) {
            data = TpchData.provide(directory.resolve(scale), Double.parseDouble(scale), session);
        }
        try (DuckDb duckdb = new DuckDb()) {
            for (String table : TpchData.tables()) {
                duckdb.run("CREATE VIEW %s AS FROM '%s'".formatted(table, data.file(table)));
            }
            for (TpchQuery query : TpchQuery.all()) {
                Answer expected = duckdb.run(query.sql());
                for (UnaryOperator<SessionBuilder> setting : settings) {
                    check(query, expected, data, setting.apply(builder()));
                }
            }
        } catch (SqlFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private SessionBuilder builder() {
        return Session.builder().temporary(directory.resolve("spill"));
    }

    private static void check(TpchQuery query, Answer expected, TpchData data, SessionBuilder builder)
            throws SqlFailure {
        try (Millrace millrace = new Millrace(builder.build())) {
            Session session = millrace.session();
            for (String table : TpchData.tables()) {
                session.register(table, session.scan(data.file(table).toString()));
            }
            Answer found = millrace.run(query.sql());
            assertThat(RowComparison.same(found, expected, SORTED.get(query.number() - 1)))
                    .as("%s: %s against %s", query.name(), head(found), head(expected))
                    .isTrue();
        }
    }

    private static String head(Answer answer) {
        List<List<String>> rows = answer.texts();
        return rows.size() + " rows, " + rows.subList(0, Math.min(3, rows.size()));
    }
}
