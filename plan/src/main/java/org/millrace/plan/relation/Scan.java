package org.millrace.plan.relation;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Schema;

/// Rows of a table.
///
/// @param table   the table
/// @param columns the positions of the columns that are produced, in order
/// @param filter  a condition that every row produced satisfies, over the *table's* columns; null for none
/// @param limit   the most rows that anybody will ask for, counted after the filter, from the start; empty for all
public record Scan(
        TableHandle table, List<Integer> columns, @Nullable Expression filter, OptionalLong limit) implements Relation {

    /// Copies the list.
    public Scan {
        columns = List.copyOf(columns);
    }

    /// All rows and columns of a table.
    public static Scan of(TableHandle table) {
        List<Integer> all = java.util.stream.IntStream.range(0, table.schema().size())
                .boxed()
                .toList();
        return new Scan(table, all, null, OptionalLong.empty());
    }

    @Override
    public Schema schema() {
        return table.schema()
                .project(columns.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public List<Relation> inputs() {
        return List.of();
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return this;
    }
}
