package org.millrace.sql.bind;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.vectors.Field;
import org.millrace.vectors.StructType;

/// Finds columns by their names.
///
/// @param context the statement
/// @param scope   the columns
record ColumnNames(Context context, NameScope scope) {

    /// The value of `column`, `table.column`, `schema.table.column`, each perhaps with fields of a struct behind it;
    /// null
    /// where there is none.
    @Nullable
    Expression find(Phrase.Column column) {
        List<Name> parts = column.parts();
        for (int tableParts = Math.min(parts.size() - 1, 3); tableParts >= 0; tableParts--) {
            List<NameScope.Visible> found = tableParts == 0
                    ? scope.named(parts.getFirst().text())
                    : scope.named(
                            parts.get(tableParts - 1).text(),
                            parts.get(tableParts).text());
            if (!found.isEmpty()) {
                Expression value = only(column, found);
                return fields(value, parts.subList(tableParts == 0 ? 1 : tableParts + 1, parts.size()));
            }
        }
        return null;
    }

    private Expression only(Phrase.Column column, List<NameScope.Visible> found) {
        if (found.stream().map(NameScope.Visible::value).distinct().count() > 1) {
            String tables = found.stream()
                    .map(visible -> visible.table() == null ? visible.name() : visible.table() + "." + visible.name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            String name = column.parts().getLast().text();
            throw context.error(
                    column.at(), "the column '" + name + "' is ambiguous: it could be any of " + tables + ".");
        }
        return found.getFirst().value();
    }

    /// A field of a field of a struct.
    private Expression fields(Expression struct, List<Name> names) {
        Expression value = struct;
        for (Name name : names) {
            value = field(context, value, name.text(), name.at());
        }
        return value;
    }

    /// A field of a struct by its name, case aside.
    static Expression field(Context context, Expression struct, String name, int at) {
        if (!(struct.type() instanceof StructType type)) {
            throw context.error(at, "'" + struct + "' is " + struct.type() + " and has no field '" + name + "'.");
        }
        for (Field field : type.fields()) {
            if (field.name().equalsIgnoreCase(name)) {
                return FunctionTyping.call(Function.STRUCT_FIELD, List.of(struct, Literals.of(field.name())));
            }
        }
        throw context.error(
                at,
                "there is no field '" + name + "'. The fields are: "
                        + type.fields().stream().map(Field::name).collect(Collectors.joining(", ")) + ".");
    }
}
