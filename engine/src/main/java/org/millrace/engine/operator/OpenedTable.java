package org.millrace.engine.operator;

import java.util.OptionalLong;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.source.Table;
import org.millrace.vectors.Schema;

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
}
