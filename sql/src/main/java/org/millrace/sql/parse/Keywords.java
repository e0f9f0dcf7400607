package org.millrace.sql.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The words that mean something to the grammar, and where they may be names all the same. The classes are DuckDB's.
public final class Keywords {

    private static final String RESERVED = "ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC BOTH CASE CAST CHECK"
            + " COLLATE COLUMN CONSTRAINT CREATE DEFAULT DEFERRABLE DESC DESCRIBE DISTINCT DO ELSE END EXCEPT FALSE FETCH"
            + " FOR FOREIGN FROM GROUP HAVING IN INITIALLY INTERSECT INTO LAMBDA LATERAL LEADING LIMIT NOT NULL OFFSET ON"
            + " ONLY OR ORDER PIVOT PIVOT_LONGER PIVOT_WIDER PLACING PRIMARY QUALIFY REFERENCES RETURNING SELECT SHOW SOME"
            + " SUMMARIZE SYMMETRIC TABLE THEN TO TRAILING TRUE UNION UNIQUE UNPIVOT USING VARIADIC WHEN WHERE WINDOW WITH";

    private static final String FUNCTIONS_ONLY =
            "ANTI ASOF AT AUTHORIZATION BINARY BY COLLATION COLUMNS CONCURRENTLY CROSS"
                    + " FREEZE FULL GENERATED GLOB ILIKE INNER IS ISNULL JOIN LEFT LIKE MAP NATURAL NOTNULL OUTER OVERLAPS"
                    + " POSITIONAL RIGHT SEMI SIMILAR STRUCT TABLESAMPLE TRY_CAST UNPACK VERBOSE";

    private static final String FREE = "BERNOULLI BETWEEN COPY CUBE CURRENT DROP ESCAPE EXCLUDE EXISTS EXPLAIN EXTRACT"
            + " FILTER FIRST FOLLOWING FORMAT GROUPING GROUPS IGNORE INTERVAL LAST MATERIALIZED NEXT NULLS ORDINALITY OVER"
            + " OVERLAY PARTITION PARTITION_BY PERCENT POSITION PRECEDING RANGE RENAME REPEATABLE REPLACE RESERVOIR RESET"
            + " RESPECT ROLLUP ROW ROWS SAMPLE SET SETS SUBSTRING SYSTEM TABLES TIES TRIM UNBOUNDED UNKNOWN VALUES VIEW"
            + " WITHIN";

    private static final Map<String, Place> PLACES = places();

    private Keywords() {}

    /// Where a word may be a name.
    private enum Place {
        /// Only behind AS.
        NOWHERE,
        /// Of a function.
        FUNCTION,
        /// Everywhere.
        EVERYWHERE
    }

    /// All words of the grammar in upper case, in alphabetic order: what a shell may offer to complete.
    public static List<String> all() {
        return List.copyOf(new TreeSet<>(PLACES.keySet()));
    }

    /// Whether an unquoted word cannot be the name of a column or table, and needs AS before it as an alias.
    ///
    /// @param word in upper case
    static boolean reserved(String word) {
        Place place = PLACES.get(word);
        return place == Place.NOWHERE || place == Place.FUNCTION;
    }

    /// Whether an unquoted word cannot even be the name of a function.
    ///
    /// @param word in upper case
    static boolean reservedEverywhere(String word) {
        return PLACES.get(word) == Place.NOWHERE;
    }

    /// Whether a word means something.
    ///
    /// @param word in upper case
    static boolean known(String word) {
        return PLACES.containsKey(word);
    }

    /// The words that begin clauses: what somebody may have meant who misspelt a word between expressions.
    static List<String> ofClauses() {
        return List.of(
                ("FROM WHERE GROUP HAVING ORDER LIMIT OFFSET UNION EXCEPT INTERSECT QUALIFY WINDOW JOIN LEFT RIGHT"
                                + " FULL INNER CROSS OUTER USING SELECT DISTINCT BETWEEN LIKE VALUES OVER FILTER")
                        .split(" "));
    }

    /// A word in upper case.
    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>(512);
        put(places, RESERVED, Place.NOWHERE);
        put(places, FUNCTIONS_ONLY, Place.FUNCTION);
        put(places, FREE, Place.EVERYWHERE);
        return places;
    }

    private static void put(Map<String, Place> places, String words, Place place) {
        for (String word : words.split(" ")) {
            places.put(word, place);
        }
    }
}
