package org.millrace.sql.parse;

import java.util.List;
import java.util.stream.Collectors;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Statement;

/// Writes an expression with brackets around every operator, so that tests can say how it was understood.
final class Brackets {

    private Brackets() {}

    /// How `SELECT text` is understood.
    static String of(String text) {
        Statement.Select statement = (Statement.Select) Parser.statement("SELECT " + text);
        Query.Select select = (Query.Select) statement.query().body();
        return of(select.items().getFirst().value());
    }

    private static String of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Column column ->
                column.parts().stream().map(Object::toString).collect(Collectors.joining("."));
            case Phrase.NumberConstant number -> number.text();
            case Phrase.TextConstant text -> "'" + text.text() + "'";
            case Phrase.BooleanConstant truth -> truth.value() ? "true" : "false";
            case Phrase.NullConstant _ -> "null";
            case Phrase.Prefix(Phrase.PrefixOperator operator, Phrase operand, int _) ->
                "(" + operator + " " + of(operand) + ")";
            case Phrase.Infix(Phrase.InfixOperator operator, Phrase left, Phrase right, int _) ->
                "(" + of(left) + " " + operator.sign() + " " + of(right) + ")";
            case Phrase.Chain(boolean all, List<Phrase> conditions, int _) ->
                conditions.stream().map(Brackets::of).collect(Collectors.joining(all ? " AND " : " OR ", "(", ")"));
            case Phrase.Between(Phrase value, Phrase low, Phrase high, boolean negated, int _) ->
                "(" + of(value) + not(negated) + " BETWEEN " + of(low) + ", " + of(high) + ")";
            case Phrase.InValues(Phrase value, List<Phrase> values, boolean negated, int _) ->
                "(" + of(value) + not(negated) + " IN " + list(values) + ")";
            case Phrase.Like like ->
                "(" + of(like.value()) + not(like.negated()) + " " + like.kind() + " " + of(like.pattern()) + ")";
            case Phrase.Is(Phrase value, Phrase.Truth truth, boolean negated, int _) ->
                "(" + of(value) + " IS" + not(negated) + " " + truth + ")";
            case Phrase.Conversion(Phrase value, var type, boolean trying, int _) ->
                (trying ? "try_" : "") + "cast(" + of(value) + " as " + Types.of(type) + ")";
            case Phrase.Function function ->
                function.name()
                        + list(function.arguments().stream()
                                .map(Phrase.Argument::value)
                                .toList());
            case Phrase.ListOf(List<Phrase> elements, int _) -> "list" + list(elements);
            case Phrase.Row(List<Phrase> values, int _) -> "row" + list(values);
            case Phrase.Element(Phrase value, Phrase index, int _) -> of(value) + "[" + of(index) + "]";
            case Phrase.FieldOf(Phrase value, var field, int _) -> of(value) + "->" + field;
            case Phrase.Interval(Phrase amount, String unit, int _) -> "interval(" + of(amount) + " " + unit + ")";
            case Phrase.Scalar _ -> "query()";
            default -> phrase.toString();
        };
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    private static String list(List<Phrase> values) {
        return values.stream().map(Brackets::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
