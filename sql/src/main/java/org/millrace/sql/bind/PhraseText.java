package org.millrace.sql.bind;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.TypeName;

/// Expressions as text: the names of columns that have none.
final class PhraseText {

    private PhraseText() {}

    static String of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Column column -> column.parts().getLast().text();
            case Phrase.AllColumns _ -> "*";
            case Phrase.MatchingColumns columns -> "columns(" + columns.pattern() + ")";
            case Phrase.NumberConstant number -> number.text();
            case Phrase.TextConstant text -> "'" + text.text().replace("'", "''") + "'";
            case Phrase.BytesConstant bytes -> "x'" + java.util.HexFormat.of().formatHex(bytes.bytes()) + "'";
            case Phrase.BooleanConstant truth -> Boolean.toString(truth.value());
            case Phrase.NullConstant _ -> "NULL";
            case Phrase.Interval interval ->
                "INTERVAL " + of(interval.amount()) + (interval.unit() == null ? "" : " " + interval.unit());
            case Phrase.Parameter parameter ->
                "$" + (parameter.name() == null ? Integer.toString(parameter.number()) : parameter.name());
            case Phrase.Prefix prefix -> prefix(prefix);
            case Phrase.Infix infix ->
                "(" + of(infix.left()) + " " + infix.operator().sign() + " " + of(infix.right()) + ")";
            case Phrase.Chain chain ->
                chain.conditions().stream()
                        .map(PhraseText::of)
                        .collect(Collectors.joining(chain.all() ? " AND " : " OR ", "(", ")"));
            case Phrase.Between between ->
                "(" + of(between.value()) + not(between.negated()) + " BETWEEN " + of(between.low()) + " AND "
                        + of(between.high()) + ")";
            case Phrase.InValues in -> "(" + of(in.value()) + not(in.negated()) + " IN (" + list(in.values()) + "))";
            case Phrase.InQuery in -> "(" + of(in.value()) + not(in.negated()) + " IN (SELECT ...))";
            case Phrase.Exists _ -> "EXISTS(SELECT ...)";
            case Phrase.Quantified quantified ->
                "(" + of(quantified.value()) + " " + quantified.operator().sign() + (quantified.all() ? " ALL" : " ANY")
                        + "(SELECT ...))";
            case Phrase.QuantifiedList quantified ->
                "(" + of(quantified.value()) + " " + quantified.operator().sign()
                        + (quantified.all() ? " ALL(" : " ANY(") + of(quantified.list()) + "))";
            case Phrase.Scalar _ -> "(SELECT ...)";
            case Phrase.QueryList _ -> "ARRAY(SELECT ...)";
            case Phrase.Like like ->
                "(" + of(like.value()) + not(like.negated()) + " " + like.kind() + " " + of(like.pattern()) + ")";
            case Phrase.Is is -> "(" + of(is.value()) + " IS" + not(is.negated()) + " " + is.truth() + ")";
            case Phrase.Choice choice -> choice(choice);
            case Phrase.Conversion cast ->
                (cast.trying() ? "TRY_CAST(" : "CAST(") + of(cast.value()) + " AS " + type(cast.type()) + ")";
            case Phrase.Function call -> function(call);
            case Phrase.ListOf list -> "[" + list(list.elements()) + "]";
            case Phrase.Struct struct ->
                struct.members().stream()
                        .map(member -> "'" + member.name() + "': " + of(member.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Phrase.Row row -> "(" + list(row.values()) + ")";
            case Phrase.Element element -> of(element.value()) + "[" + of(element.index()) + "]";
            case Phrase.Slice slice ->
                of(slice.value()) + "[" + orNothing(slice.from()) + ":" + orNothing(slice.to()) + "]";
            case Phrase.FieldOf field -> field.field().text();
        };
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    private static String orNothing(@Nullable Phrase phrase) {
        return phrase == null ? "" : of(phrase);
    }

    private static String list(List<Phrase> phrases) {
        return phrases.stream().map(PhraseText::of).collect(Collectors.joining(", "));
    }

    private static String prefix(Phrase.Prefix prefix) {
        return switch (prefix.operator()) {
            case PLUS -> of(prefix.operand());
            case MINUS -> "-" + of(prefix.operand());
            case NOT -> "(NOT " + of(prefix.operand()) + ")";
            case BIT_NOT -> "~" + of(prefix.operand());
        };
    }

    private static String choice(Phrase.Choice choice) {
        Phrase operand = choice.operand();
        Phrase otherwise = choice.otherwise();
        String branches = choice.branches().stream()
                .map(branch -> " WHEN " + of(branch.when()) + " THEN " + of(branch.then()))
                .collect(Collectors.joining());
        return "CASE" + (operand == null ? "" : " " + of(operand)) + branches
                + (otherwise == null ? "" : " ELSE " + of(otherwise)) + " END";
    }

    private static String function(Phrase.Function call) {
        String arguments =
                call.arguments().stream().map(argument -> of(argument.value())).collect(Collectors.joining(", "));
        if (call.name().equals("count") && (arguments.isEmpty() || arguments.equals("*"))) {
            return "count_star()" + (call.over() == null ? "" : " OVER (...)");
        }
        return call.name() + "(" + (call.distinct() ? "DISTINCT " : "") + arguments + ")"
                + (call.over() == null ? "" : " OVER (...)");
    }

    private static String type(TypeName type) {
        return switch (type) {
            case TypeName.Named named -> named.name().toUpperCase(java.util.Locale.ROOT);
            case TypeName.ListOf list -> type(list.element()) + "[]";
            case TypeName.Struct _ -> "STRUCT";
        };
    }
}
