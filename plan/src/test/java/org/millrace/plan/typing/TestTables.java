package org.millrace.plan.typing;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;

/// Tables without rows to write plans over.
public final class TestTables {

    private TestTables() {}

    /// A table; each column is a name and a type.
    public static Relation scan(String name, String... columns) {
        Schema schema = new Schema(Stream.of(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Field(parts[0], TypeNames.parse(parts[1])))
                .toList());
        return Scan.of(new Handle(new TableSpec(List.of(name), "", Map.of()), schema, OptionalLong.empty()));
    }

    private record Handle(TableSpec spec, Schema schema, OptionalLong rows) implements TableHandle {}

    /// A column.
    public static Expr col(String name) {
        return new ColumnExpr(name);
    }
}
