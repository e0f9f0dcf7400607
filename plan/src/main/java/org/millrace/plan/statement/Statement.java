package org.millrace.plan.statement;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.Relation;

/// What a statement asks for.
public sealed interface Statement {

    /// Rows: of a query, of DESCRIBE, SUMMARIZE and SHOW TABLES; of a COPY the one row that a write gives.
    record Rows(Relation plan) implements Statement {}

    /// A name for a query.
    ///
    /// @param replace   whether another view of that name loses it
    /// @param ifMissing whether nothing happens where the name is taken
    record CreateView(String name, Relation plan, boolean replace, boolean ifMissing) implements Statement {}

    /// The end of a name.
    ///
    /// @param ifThere whether nothing happens where there is no such view
    record DropView(String name, boolean ifThere) implements Statement {}

    /// The plan of a query as text.
    ///
    /// @param analyze whether the query runs and its figures are given
    record Explain(Relation plan, boolean analyze) implements Statement {}

    /// A setting.
    ///
    /// @param value its value; null for the default
    record SetOption(String name, @Nullable String value) implements Statement {}
}
