package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.millrace.plan.relation.ColumnFacts;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// A table of int64 columns of which sizes and ranges are known.
///
/// @param spec    its name
/// @param schema  its columns
/// @param rows    how many rows it is said to have
/// @param highest the greatest value of each column; the least is 1
record SizedTable(TableSpec spec, Schema schema, OptionalLong rows, List<Long> highest) implements TableHandle {

    /// A scan of a table; each column is a name and its greatest value, such as `id 100`.
    static Relation scan(String name, long rows, String... columns) {
        List<Field> fields = new ArrayList<>();
        List<Long> highest = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(" ");
            fields.add(new Field(parts[0], PrimitiveType.INT64));
            highest.add(Long.valueOf(parts[1]));
        }
        TableSpec spec = new TableSpec(List.of(name), "", Map.of());
        return Scan.of(new SizedTable(spec, new Schema(fields), OptionalLong.of(rows), highest));
    }

    @Override
    public ColumnFacts facts(int column) {
        return new ColumnFacts(OptionalLong.of(0), 1, highest.get(column));
    }
}
