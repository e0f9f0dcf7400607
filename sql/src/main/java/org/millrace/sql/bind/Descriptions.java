package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Values;
import org.millrace.plan.statement.Catalog;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Tables about tables: what DESCRIBE and SHOW TABLES give.
final class Descriptions {

    private Descriptions() {}

    /// One row for each column: `column_name`, `column_type`, `null` (YES or NO).
    static Relation of(Schema schema) {
        List<String> types =
                schema.fields().stream().map(field -> field.type().toString()).toList();
        List<String> nulls = schema.fields().stream()
                .map(field -> field.nullable() ? "YES" : "NO")
                .toList();
        return texts(List.of("column_name", "column_type", "null"), List.of(schema.names(), types, nulls));
    }

    /// One row for each table: `name`, in order.
    static Relation ofTables(Catalog catalog) {
        return texts(List.of("name"), List.of(catalog.names().stream().sorted().toList()));
    }

    private static Relation texts(List<String> names, List<List<String>> columns) {
        List<Field> fields = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Field(names.get(i), PrimitiveType.STRING, false));
            vectors.add(VectorBuilder.of(PrimitiveType.STRING, columns.get(i)));
        }
        int rows = columns.getFirst().size();
        return new Values(new Schema(fields), rows == 0 ? List.of() : List.of(Batch.of(rows, vectors)));
    }
}
