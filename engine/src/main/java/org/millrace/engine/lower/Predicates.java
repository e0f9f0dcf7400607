package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.vectors.Concat;
import org.millrace.vectors.Vector;

/// What follows from a filter for single columns, in the form that statistics can refute. What cannot be said that
/// way is left out: the exact filter stays.
final class Predicates {

    private Predicates() {}

    /// Conditions that every row satisfies that satisfies the filter.
    static List<Predicate> of(Expression filter) {
        List<Predicate> found = new ArrayList<>();
        collect(filter, found);
        return found;
    }

    private static void collect(Expression filter, List<Predicate> found) {
        switch (filter) {
            case Call call
            when call.function() == Function.AND -> call.operands().forEach(operand -> collect(operand, found));
            case Call call
            when call.function() == Function.OR -> alternatives(call).ifPresent(found::add);
            case Call call -> simple(call).ifPresent(found::add);
            case InList list -> in(list).ifPresent(found::add);
            default -> {}
        }
    }

    private static Optional<Predicate> alternatives(Call or) {
        List<List<Predicate>> alternatives = new ArrayList<>();
        for (Expression operand : or.operands()) {
            List<Predicate> conjunction = of(operand);
            if (conjunction.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(conjunction);
        }
        return Optional.of(new Predicate.AnyOf(alternatives));
    }

    private static Optional<Predicate> simple(Call call) {
        List<Expression> operands = call.operands();
        if (operands.size() == 1 && operands.getFirst() instanceof ColumnRef column) {
            return switch (call.function()) {
                case IS_NULL -> Optional.of(new Predicate.IsNull(column.index()));
                case IS_NOT_NULL -> Optional.of(new Predicate.IsNotNull(column.index()));
                default -> Optional.empty();
            };
        }
        if (operands.size() != 2) {
            return Optional.empty();
        }
        if (operands.get(0) instanceof ColumnRef column && operands.get(1) instanceof Literal literal) {
            return compare(column, comparison(call.function(), false), literal);
        }
        if (operands.get(1) instanceof ColumnRef column && operands.get(0) instanceof Literal literal) {
            return compare(column, comparison(call.function(), true), literal);
        }
        return Optional.empty();
    }

    private static Optional<Predicate> compare(ColumnRef column, Optional<Comparison> operator, Literal literal) {
        if (literal.isNull() || !literal.type().equals(column.type())) {
            return Optional.empty();
        }
        return operator.map(known -> new Predicate.Compare(column.index(), known, literal.value()));
    }

    /// @param mirrored whether the column stands on the right
    private static Optional<Comparison> comparison(Function function, boolean mirrored) {
        return switch (function) {
            case EQUAL, NOT_DISTINCT -> Optional.of(Comparison.EQUAL);
            case NOT_EQUAL -> Optional.of(Comparison.NOT_EQUAL);
            case LESS -> Optional.of(mirrored ? Comparison.GREATER : Comparison.LESS);
            case LESS_OR_EQUAL -> Optional.of(mirrored ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL);
            case GREATER -> Optional.of(mirrored ? Comparison.LESS : Comparison.GREATER);
            case GREATER_OR_EQUAL -> Optional.of(mirrored ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate> in(InList list) {
        List<Vector> values = list.values().stream()
                .filter(value -> !value.isNull())
                .map(Literal::value)
                .toList();
        if (!(list.input() instanceof ColumnRef column)
                || values.isEmpty()
                || values.stream().anyMatch(value -> !value.type().equals(column.type()))) {
            return Optional.empty();
        }
        return Optional.of(new Predicate.In(column.index(), Concat.of(column.type(), values)));
    }
}
