package org.millrace.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where rows come from: what stands behind FROM.
public sealed interface Source {

    /// Where it begins.
    int at();

    /// The name of a table with other names for its columns.
    ///
    /// @param table   the alias; null for none
    /// @param columns other names for its first columns; empty for none
    record Alias(@Nullable Name table, List<Name> columns) {

        /// No alias.
        public static final Alias NONE = new Alias(null, List.of());
    }

    /// A table, a view or a common table expression. Two parts or more are a table that a tool names with its
    /// schema.
    record Table(List<Name> name, Alias alias, int at) implements Source {}

    /// `'data/*.parquet'`, or `['a.csv', 'b.csv']`.
    record Files(List<String> paths, Alias alias, int at) implements Source {}

    /// A function that gives a table: `read_csv('f', delim => ';')`, `range(10)`, `unnest(list)`.
    ///
    /// @param ordinality whether WITH ORDINALITY
    /// @param lateral    whether LATERAL stands before it; it may look at what stands left of it in any case
    record Calling(Phrase.Function call, boolean lateral, boolean ordinality, Alias alias, int at) implements Source {}

    /// A query in parentheses, or VALUES.
    record Subquery(Query query, boolean lateral, Alias alias, int at) implements Source {}

    /// Two sources joined.
    ///
    /// @param natural whether NATURAL
    /// @param using   the columns of USING; empty without
    /// @param on      the condition of ON; null without
    record Joined(
            Source left,
            Source right,
            Kind kind,
            boolean natural,
            List<Name> using,
            @Nullable Phrase on,
            int at) implements Source {}

    /// How sources are joined. A comma is a CROSS join.
    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        CROSS,
        SEMI,
        ANTI,
        /// ASOF JOIN: the one inequality of the condition says the order.
        ASOF,
        ASOF_LEFT,
        POSITIONAL
    }

    /// A source of which only a sample is read.
    record Sampled(Source source, Query.Sampling sampling, int at) implements Source {}
}
