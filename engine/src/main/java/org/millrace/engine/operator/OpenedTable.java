package org.millrace.engine.operator;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.estimate.Numbers;
import org.millrace.plan.relation.ColumnFacts;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Table;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// A table that this backend has opened.
///
/// @param spec  how it was asked for
/// @param table what to read from
public record OpenedTable(TableSpec spec, Table table) implements TableHandle {

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public OptionalLong rows() {
        return table.rows();
    }

    @Override
    public OptionalLong estimatedRows() {
        return table.estimatedRows();
    }

    @Override
    public ColumnFacts facts(int column) {
        ColumnStatistics known = table.statistics(column);
        return new ColumnFacts(
                known.nullCount(), number(known.minimum()), number(known.maximum()), table.distinct(column));
    }

    private static double number(@Nullable Vector value) {
        return value == null ? Double.NaN : Numbers.of(value);
    }
}
