package org.millrace.sql.bind;

import java.util.List;
import java.util.Map;
import org.millrace.errors.QueryException;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.tree.TypeName;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;
import org.millrace.vectors.TypeNames;

/// Types from the names that SQL has for them.
final class SqlTypes {

    /// Names beyond those of [TypeNames].
    private static final Map<String, DataType> NAMES = Map.ofEntries(
            Map.entry("char", PrimitiveType.STRING),
            Map.entry("character", PrimitiveType.STRING),
            Map.entry("character varying", PrimitiveType.STRING),
            Map.entry("bpchar", PrimitiveType.STRING),
            Map.entry("nvarchar", PrimitiveType.STRING),
            Map.entry("logical", PrimitiveType.BOOLEAN),
            Map.entry("int1", PrimitiveType.INT8),
            Map.entry("int2", PrimitiveType.INT16),
            Map.entry("short", PrimitiveType.INT16),
            Map.entry("int4", PrimitiveType.INT32),
            Map.entry("signed", PrimitiveType.INT32),
            Map.entry("float4", PrimitiveType.FLOAT),
            Map.entry("float8", PrimitiveType.DOUBLE),
            Map.entry("bytea", PrimitiveType.BINARY),
            Map.entry("varbinary", PrimitiveType.BINARY),
            Map.entry("timestamp without time zone", PrimitiveType.TIMESTAMP),
            Map.entry("time without time zone", PrimitiveType.TIME));

    private static final List<String> HINTS = List.of(
            "boolean",
            "tinyint",
            "smallint",
            "integer",
            "bigint",
            "float",
            "real",
            "double",
            "decimal",
            "numeric",
            "varchar",
            "text",
            "string",
            "blob",
            "date",
            "time",
            "timestamp",
            "timestamptz",
            "list",
            "struct");

    private static final DecimalType DEFAULT_DECIMAL = new DecimalType(18, 3);

    private SqlTypes() {}

    static DataType of(Context context, TypeName name) {
        return switch (name) {
            case TypeName.ListOf list -> new ListType(new Field("element", of(context, list.element())));
            case TypeName.Struct struct ->
                new StructType(struct.members().stream()
                        .map(member -> new Field(member.name().text(), of(context, member.type())))
                        .toList());
            case TypeName.Named named -> named(context, named);
        };
    }

    private static DataType named(Context context, TypeName.Named named) {
        String name = named.name();
        if (name.equals("decimal") || name.equals("numeric") || name.equals("dec")) {
            return decimal(context, named);
        }
        DataType known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        try {
            return TypeNames.parse(name);
        } catch (QueryException unknown) {
            String hint = NearestName.of(name, HINTS)
                    .map(near -> " Did you mean " + near + "?")
                    .orElse("");
            throw context.error(named.at(), "there is no type '" + name + "'." + hint);
        }
    }

    private static DataType decimal(Context context, TypeName.Named named) {
        List<Integer> parameters = named.parameters();
        if (parameters.isEmpty()) {
            return DEFAULT_DECIMAL;
        }
        int precision = parameters.getFirst();
        int scale = parameters.size() > 1 ? parameters.get(1) : 0;
        if (precision < 1 || precision > DecimalType.MAX_PRECISION || scale < 0 || scale > precision) {
            throw context.error(
                    named.at(),
                    "a decimal has 1 to " + DecimalType.MAX_PRECISION + " digits, none to all of them behind the point,"
                            + " not (" + precision + ", " + scale + ").");
        }
        return new DecimalType(precision, scale);
    }
}
