package org.millrace.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query: WITH, its body, ORDER BY, LIMIT and OFFSET.
///
/// @param with    the common table expressions in order
/// @param body    what gives rows
/// @param order   the order; empty for none
/// @param limit   the most rows; null for all
/// @param percent whether the limit is a percentage of the rows
/// @param offset  how many rows are left out first; null for none
/// @param at      where it begins
public record Query(
        List<CommonTable> with,
        Body body,
        List<OrderItem> order,
        @Nullable Phrase limit,
        boolean percent,
        @Nullable Phrase offset,
        int at) {

    /// A query that is a body alone.
    public static Query of(Body body) {
        return new Query(List.of(), body, List.of(), null, false, null, body.at());
    }

    /// `name (columns) AS [NOT] [MATERIALIZED] (query)`.
    ///
    /// @param columns other names for its columns; empty for its own
    public record CommonTable(Name name, List<Name> columns, Query query) {}

    /// What gives rows.
    public sealed interface Body {

        /// Where it begins.
        int at();
    }

    /// `left UNION|EXCEPT|INTERSECT [ALL] [BY NAME] right`.
    ///
    /// @param all    whether duplicates count
    /// @param byName whether columns are matched by name
    public record Combination(SetOperator operator, boolean all, boolean byName, Body left, Body right, int at)
            implements Body {}

    /// Set operations.
    public enum SetOperator {
        UNION,
        EXCEPT,
        INTERSECT
    }

    /// A query in parentheses.
    public record Nested(Query query, int at) implements Body {}

    /// `VALUES (1, 'a'), (2, 'b')`.
    public record ValueRows(List<List<Phrase>> rows, int at) implements Body {}

    /// `SELECT`; also `FROM t` alone, which selects `*`.
    ///
    /// @param distinct whether equal rows come out once
    /// @param on       what `DISTINCT ON (…)` names; empty without ON
    /// @param items    what comes out
    /// @param from     where rows come from; null for one row without columns
    /// @param where    the condition on rows; null for none
    /// @param grouping GROUP BY; null for none
    /// @param having   the condition on groups; null for none
    /// @param windows  the WINDOW clause
    /// @param qualify  the condition on rows with their windows; null for none
    /// @param sample   `USING SAMPLE`; null for none
    /// @param at       where it begins
    public record Select(
            boolean distinct,
            List<Phrase> on,
            List<Item> items,
            @Nullable Source from,
            @Nullable Phrase where,
            @Nullable Grouping grouping,
            @Nullable Phrase having,
            List<NamedWindow> windows,
            @Nullable Phrase qualify,
            @Nullable Sampling sample,
            int at)
            implements Body {}

    /// One expression of a SELECT.
    ///
    /// @param alias its name; null where none is given
    public record Item(Phrase value, @Nullable Name alias) {}

    /// `name AS (…)` of a WINDOW clause.
    public record NamedWindow(Name name, Over.Specification window) {}

    /// GROUP BY.
    ///
    /// @param all      whether `GROUP BY ALL`: all items without an aggregate
    /// @param elements what is grouped by: the grouping sets of all of them are multiplied
    public record Grouping(boolean all, List<GroupElement> elements) {}

    /// An element of a GROUP BY.
    public sealed interface GroupElement {

        /// One expression, or the position of an item.
        record Key(Phrase key) implements GroupElement {}

        /// `(a, b)`: several expressions as one; `()` has none.
        record Keys(List<Phrase> keys) implements GroupElement {}

        /// `ROLLUP (a, (b, c))`.
        record Rollup(List<List<Phrase>> keys) implements GroupElement {}

        /// `CUBE (a, (b, c))`.
        record Cube(List<List<Phrase>> keys) implements GroupElement {}

        /// `GROUPING SETS (…)`.
        record Sets(List<GroupElement> sets) implements GroupElement {}
    }

    /// `TABLESAMPLE` or `USING SAMPLE`.
    ///
    /// @param amount  how many rows or percent
    /// @param percent whether percent
    /// @param method  `bernoulli`, `system`, `reservoir` or empty where the text does not say
    /// @param seed    the seed of REPEATABLE; null for none
    public record Sampling(
            double amount,
            boolean percent,
            String method,
            @Nullable Long seed,
            int at) {}
}
