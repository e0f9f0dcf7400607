package org.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Source;
import org.millrace.sql.tree.Statement;

class StatementParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH a(x) AS (SELECT 1), b AS NOT MATERIALIZED (FROM a) SELECT * FROM a, b",
                "FROM 'a.csv' SELECT a, b + 1 c WHERE a > 1 GROUP BY ALL ORDER BY ALL DESC NULLS LAST LIMIT 10%",
                "SELECT DISTINCT ON (a, b) * EXCLUDE (c) REPLACE (a + 1 AS a) RENAME (b AS d), t.* EXCLUDE e FROM t",
                "SELECT COLUMNS('a.*') + 1, min(COLUMNS(* EXCLUDE (b))), COLUMNS(t.*) FROM t",
                "SELECT a: 1, \"select\" AS \"x y\", b AS 'z', 1 date FROM u: t, v AS w(a, b)",
                "FROM a NATURAL JOIN b SEMI JOIN c USING (x) ANTI JOIN d ON a.x = d.x POSITIONAL JOIN e CROSS JOIN f",
                "FROM a ASOF JOIN b ON a.x = b.x AND a.t >= b.t ASOF LEFT JOIN c USING (x, t)",
                "FROM a LEFT OUTER JOIN b JOIN c ON b.x = c.x ON a.x = b.x, LATERAL (SELECT a.x) l, unnest([1]) WITH ORDINALITY",
                "FROM ['a.csv', 'b.csv'] AS f, read_csv('f', delim => ';', header := false, columns => {'a': 'INT'}) t(a)",
                "FROM (VALUES (1, 2), (3, 4),) v(a, b) UNION ALL BY NAME (FROM t) EXCEPT SELECT 1 INTERSECT TABLE x",
                "FROM t TABLESAMPLE BERNOULLI(10) REPEATABLE (42), u TABLESAMPLE 10%, v TABLESAMPLE (100 ROWS)",
                "SELECT 1 USING SAMPLE 10 PERCENT (bernoulli, 42)",
                "SELECT a FROM t GROUP BY ROLLUP (a, (b, c)), CUBE (d), GROUPING SETS ((a), (), ROLLUP (b)), (e, f), ()",
                "SELECT sum(DISTINCT a ORDER BY b DESC) FILTER (WHERE c) OVER w FROM t WINDOW w AS (PARTITION BY d) QUALIFY 1 < 2",
                "SELECT first(a IGNORE NULLS), quantile_cont(0.5) WITHIN GROUP (ORDER BY a), count(*) OVER (w ROWS 1 PRECEDING)",
                "SELECT f() OVER (ORDER BY a RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES)",
                "SELECT a FROM t ORDER BY 1, b NULLS FIRST OFFSET 2 ROWS FETCH FIRST 3 ROWS ONLY",
                "SELECT a = ANY (SELECT 1), a > ALL ([1]), (a, b) IN (SELECT 1, 2), EXISTS (FROM t), ARRAY(SELECT 1), a IN [1]",
                "CREATE OR REPLACE TEMP VIEW v(a, b) AS SELECT 1, 2",
                "CREATE VIEW IF NOT EXISTS v AS FROM t",
                "DROP VIEW IF EXISTS v",
                "COPY t (a, b) TO 'out.csv' WITH (HEADER, DELIMITER ';')",
                "DESCRIBE SELECT 1",
                "DESCRIBE 'a.csv'",
                "SUMMARIZE t",
                "EXPLAIN ANALYZE SELECT 1",
                "SET memory = '1GB'",
                "SET GLOBAL threads TO 2",
                "RESET memory",
                "SHOW TABLES",
            })
    void reads(String text) {
        assertThat(Parser.statement(text + ";").at()).isZero();
    }

    @Test
    void bindsIntersectTighterThanUnion() {
        Query.Combination union = (Query.Combination)
                query("SELECT 1 UNION SELECT 2 INTERSECT SELECT 3").body();
        assertThat(union.operator()).isEqualTo(Query.SetOperator.UNION);
        assertThat(((Query.Combination) union.right()).operator()).isEqualTo(Query.SetOperator.INTERSECT);
    }

    @Test
    void joinsLeanToTheLeftAndCommasBindLess() {
        Source.Joined comma = (Source.Joined)
                select("FROM a, b JOIN c ON true LEFT JOIN d ON true").from();
        assertThat(comma.kind()).isEqualTo(Source.Kind.CROSS);
        Source.Joined left = (Source.Joined) comma.right();
        assertThat(left.kind()).isEqualTo(Source.Kind.LEFT);
        assertThat(((Source.Joined) left.left()).kind()).isEqualTo(Source.Kind.INNER);
    }

    @Test
    void countsParametersAndKeepsTheirNames() {
        List<Query.Item> items = select("SELECT ?, ?, $7, $name").items();
        assertThat(items.stream().map(Query.Item::value))
                .containsExactly(
                        new Phrase.Parameter(1, null, 7),
                        new Phrase.Parameter(2, null, 10),
                        new Phrase.Parameter(7, null, 13),
                        new Phrase.Parameter(0, "name", 17));
    }

    @Test
    void readsSamples() {
        Source.Sampled sampled = (Source.Sampled)
                select("FROM t TABLESAMPLE 10% (bernoulli, 42)").from();
        assertThat(sampled.sampling()).isEqualTo(new Query.Sampling(10, true, "bernoulli", 42L, 19));
    }

    @Test
    void readsOptionsOfCopy() {
        Statement.Copy copy =
                (Statement.Copy) Parser.statement("COPY t TO 'x' (FORMAT parquet, PARTITION_BY (a, b), header)");
        assertThat(copy.target()).isEqualTo("x");
        assertThat(copy.options()).containsOnlyKeys("format", "partition_by", "header");
        assertThat(copy.options().get("header")).isInstanceOf(Phrase.BooleanConstant.class);
        assertThat(copy.options().get("partition_by")).isInstanceOf(Phrase.Row.class);
    }

    private static Query query(String text) {
        return ((Statement.Select) Parser.statement(text)).query();
    }

    private static Query.Select select(String text) {
        return (Query.Select) query(text).body();
    }
}
