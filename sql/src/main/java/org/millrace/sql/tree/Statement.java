package org.millrace.sql.tree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One statement as it was written.
public sealed interface Statement {

    /// Where it begins.
    int at();

    /// A query.
    record Select(Query query, int at) implements Statement {}

    /// `CREATE [OR REPLACE] [TEMP] VIEW [IF NOT EXISTS] name [(columns)] AS query`.
    record CreateView(Name name, List<Name> columns, boolean replace, boolean ifMissing, Query query, int at)
            implements Statement {}

    /// `DROP VIEW [IF EXISTS] name`.
    record DropView(Name name, boolean ifThere, int at) implements Statement {}

    /// `COPY (query) TO 'file' (FORMAT parquet, PARTITION_BY (a, b), …)`; `COPY table TO …` copies all of a
    /// table.
    ///
    /// @param options by their names in lower case; a flag without a value is TRUE, one with several is a
    /// [Phrase.Row]
    record Copy(Query query, String target, Map<String, Phrase> options, int at) implements Statement {}

    /// `DESCRIBE query` or `DESCRIBE table`.
    record Describe(Query query, int at) implements Statement {}

    /// `SUMMARIZE query` or `SUMMARIZE table`.
    record Summarize(Query query, int at) implements Statement {}

    /// `EXPLAIN [ANALYZE] statement`.
    record Explain(boolean analyze, Statement statement, int at) implements Statement {}

    /// `SET name = value`, `SET name TO value`; `RESET name` has no value.
    record SetOption(Name name, @Nullable Phrase value, int at) implements Statement {}

    /// `SHOW TABLES`.
    record ShowTables(int at) implements Statement {}
}
