package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;

/// Walks over expressions as they were written, but not into sub-queries.
final class Phrases {

    private Phrases() {}

    /// Visits an expression and all its parts, what contains before what is contained.
    static void visit(Phrase phrase, Consumer<Phrase> visitor) {
        visitor.accept(phrase);
        parts(phrase).forEach(part -> visit(part, visitor));
    }

    /// The parts of an expression.
    static List<Phrase> parts(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Column _,
                    Phrase.AllColumns _,
                    Phrase.MatchingColumns _,
                    Phrase.NumberConstant _,
                    Phrase.TextConstant _,
                    Phrase.BytesConstant _,
                    Phrase.BooleanConstant _,
                    Phrase.NullConstant _,
                    Phrase.Parameter _,
                    Phrase.Exists _,
                    Phrase.Scalar _,
                    Phrase.QueryList _ -> List.of();
            case Phrase.Interval interval -> List.of(interval.amount());
            case Phrase.Prefix prefix -> List.of(prefix.operand());
            case Phrase.Infix infix -> List.of(infix.left(), infix.right());
            case Phrase.Chain chain -> chain.conditions();
            case Phrase.Between between -> List.of(between.value(), between.low(), between.high());
            case Phrase.InValues in -> together(in.value(), in.values());
            case Phrase.InQuery in -> List.of(in.value());
            case Phrase.Quantified quantified -> List.of(quantified.value());
            case Phrase.QuantifiedList quantified -> List.of(quantified.value(), quantified.list());
            case Phrase.Like like -> present(like.value(), like.pattern(), like.escape());
            case Phrase.Is is -> List.of(is.value());
            case Phrase.Choice choice -> choice(choice);
            case Phrase.Conversion conversion -> List.of(conversion.value());
            case Phrase.Function call -> function(call);
            case Phrase.ListOf list -> list.elements();
            case Phrase.Struct struct ->
                struct.members().stream().map(Phrase.Member::value).toList();
            case Phrase.Row row -> row.values();
            case Phrase.Element element -> List.of(element.value(), element.index());
            case Phrase.Slice slice -> present(slice.value(), slice.from(), slice.to());
            case Phrase.FieldOf field -> List.of(field.value());
        };
    }

    private static List<Phrase> together(Phrase first, List<Phrase> others) {
        List<Phrase> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static List<Phrase> present(@Nullable Phrase... parts) {
        List<Phrase> present = new ArrayList<>();
        for (Phrase part : parts) {
            if (part != null) {
                present.add(part);
            }
        }
        return present;
    }

    private static List<Phrase> choice(Phrase.Choice choice) {
        List<Phrase> all = present(choice.operand(), choice.otherwise());
        choice.branches().forEach(branch -> all.addAll(List.of(branch.when(), branch.then())));
        return all;
    }

    private static List<Phrase> function(Phrase.Function call) {
        List<Phrase> all = present(call.filter());
        call.arguments().forEach(argument -> all.add(argument.value()));
        call.order().forEach(item -> all.add(item.key()));
        if (call.over() instanceof Over.Specification window) {
            all.addAll(window.partition());
            window.order().stream().map(OrderItem::key).forEach(all::add);
        }
        return all;
    }

    /// Whether an aggregate stands in an expression that is not called over a window.
    static boolean aggregates(Phrase phrase) {
        boolean[] found = new boolean[1];
        visit(phrase, part -> found[0] |= isAggregate(part));
        return found[0];
    }

    /// Whether a function over a window stands in an expression.
    static boolean windows(Phrase phrase) {
        boolean[] found = new boolean[1];
        visit(phrase, part -> found[0] |= part instanceof Phrase.Function call && call.over() != null);
        return found[0];
    }

    /// Whether an expression is the call of an aggregate that is not called over a window.
    static boolean isAggregate(Phrase phrase) {
        return phrase instanceof Phrase.Function call && call.over() == null && AggregateNames.is(call.name());
    }
}
