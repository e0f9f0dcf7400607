package org.millrace.sql.bind;

import java.util.stream.Collectors;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.sql.tree.Phrase;

/// Options as the text that readers and writers take.
final class OptionText {

    private OptionText() {}

    /// A constant as text; a list with commas, a struct as `name:value` with commas.
    static String of(Context context, PhraseBinder binder, Phrase value) {
        return switch (value) {
            case Phrase.ListOf list ->
                list.elements().stream()
                        .map(element -> of(context, binder, element))
                        .collect(Collectors.joining(","));
            case Phrase.Row row ->
                row.values().stream()
                        .map(element -> of(context, binder, element))
                        .collect(Collectors.joining(","));
            case Phrase.Struct struct ->
                struct.members().stream()
                        .map(member -> member.name() + ":" + of(context, binder, member.value()))
                        .collect(Collectors.joining(","));
            case Phrase.Column column
            when column.parts().size() == 1 -> column.parts().getFirst().text();
            default -> {
                Expression bound = binder.bind(value);
                if (bound instanceof Literal literal && literal.object() != null) {
                    yield String.valueOf(literal.object());
                }
                throw context.error(value.at(), "an option is a constant.");
            }
        };
    }
}
