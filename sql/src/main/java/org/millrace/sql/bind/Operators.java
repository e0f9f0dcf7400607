package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.CastTyping;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Phrase.InfixOperator;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;

/// Operators between operands.
///
/// @param binder    binds the operands
/// @param intervals knows which operands are intervals
record Operators(PhraseBinder binder, Intervals intervals) {

    Expression infix(Phrase.Infix infix) {
        return switch (infix.operator()) {
            case ADD, SUBTRACT -> sum(infix);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, DISTINCT, NOT_DISTINCT ->
                comparison(infix);
            case MULTIPLY -> arithmetic(Function.MULTIPLY, infix);
            case DIVIDE -> arithmetic(Function.DIVIDE, infix);
            case INTEGER_DIVIDE -> quotient(infix);
            case MODULO -> arithmetic(Function.MODULO, infix);
            case POWER -> arithmetic(Function.POWER, infix);
            case CONCAT -> concatenation(infix);
            case BIT_AND -> named("bitwise_and", infix);
            case BIT_OR -> named("bitwise_or", infix);
            case SHIFT_LEFT -> named("shift_left", infix);
            case SHIFT_RIGHT -> named("shift_right", infix);
            case MATCHES -> named("regexp_full_match", infix);
            case NOT_MATCHES -> PhraseBinder.call(Function.NOT, named("regexp_full_match", infix));
            case CONTAINS -> named("list_has_all", infix);
            case CONTAINED -> binder.call(infix.at(), "list_has_all", List.of(right(infix), left(infix)));
            case OVERLAPS -> named("list_has_any", infix);
            case STARTS_WITH -> named("starts_with", infix);
        };
    }

    private Expression left(Phrase.Infix infix) {
        return binder.bind(infix.left());
    }

    private Expression right(Phrase.Infix infix) {
        return binder.bind(infix.right());
    }

    private Expression named(String function, Phrase.Infix infix) {
        return binder.call(infix.at(), function, List.of(left(infix), right(infix)));
    }

    private Expression sum(Phrase.Infix infix) {
        int sign = infix.operator() == InfixOperator.ADD ? 1 : -1;
        List<Intervals.Part> right = intervals.of(infix.right());
        if (right != null) {
            return intervals.moved(moment(binder.bind(infix.left())), right, sign);
        }
        List<Intervals.Part> left = sign > 0 ? intervals.of(infix.left()) : null;
        if (left != null) {
            return intervals.moved(moment(binder.bind(infix.right())), left, sign);
        }
        return arithmetic(sign > 0 ? Function.ADD : Function.SUBTRACT, infix);
    }

    /// A text that an interval is added to is a timestamp.
    private static Expression moment(Expression value) {
        return value.type() == PrimitiveType.STRING ? CastTyping.cast(value, PrimitiveType.TIMESTAMP, false) : value;
    }

    private Expression arithmetic(Function function, Phrase.Infix infix) {
        Expression left = left(infix);
        Expression right = right(infix);
        if (isText(left) && !isText(right)) {
            left = convertedTo(left, right.type());
        } else if (isText(right) && !isText(left)) {
            right = convertedTo(right, left.type());
        }
        return FunctionTyping.call(function, List.of(left, right));
    }

    /// The whole quotient of whole numbers; of others the quotient, which is missing for a zero divisor, too.
    private Expression quotient(Phrase.Infix infix) {
        Expression left = left(infix);
        Expression right = right(infix);
        if (left.type().integer() && right.type().integer()) {
            return PhraseBinder.call(Function.INTEGER_DIVIDE, left, right);
        }
        Expression divisor = CastTyping.cast(right, PrimitiveType.DOUBLE, false);
        return PhraseBinder.call(
                Function.DIVIDE,
                CastTyping.cast(left, PrimitiveType.DOUBLE, false),
                PhraseBinder.call(Function.NULL_IF, divisor, Literals.of(0.0)));
    }

    private Expression comparison(Phrase.Infix infix) {
        if (infix.left() instanceof Phrase.Row first && infix.right() instanceof Phrase.Row second) {
            return rows(infix, first.values(), second.values());
        }
        Expression left = left(infix);
        Expression right = right(infix);
        return switch (infix.operator()) {
            case DISTINCT -> PhraseBinder.call(Function.NOT, compared(Function.NOT_DISTINCT, left, right));
            case NOT_DISTINCT -> compared(Function.NOT_DISTINCT, left, right);
            default -> compared(Function.valueOf(infix.operator().name()), left, right);
        };
    }

    /// A comparison of rows: of equality in all values, of order by the first values that differ.
    private Expression rows(Phrase.Infix infix, List<Phrase> left, List<Phrase> right) {
        if (left.size() != right.size()) {
            throw binder.context()
                    .error(infix.at(), "a row of " + left.size() + " values meets one of " + right.size() + ".");
        }
        List<Expression> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            InfixOperator each = infix.operator() == InfixOperator.NOT_EQUAL ? InfixOperator.EQUAL : infix.operator();
            pairs.add(comparison(new Phrase.Infix(each, left.get(i), right.get(i), infix.at())));
        }
        return switch (infix.operator()) {
            case EQUAL, NOT_DISTINCT -> FunctionTyping.call(Function.AND, pairs);
            case NOT_EQUAL -> PhraseBinder.call(Function.NOT, FunctionTyping.call(Function.AND, pairs));
            case DISTINCT -> FunctionTyping.call(Function.OR, pairs);
            default -> ordered(infix, left, right, pairs.getLast());
        };
    }

    private Expression ordered(Phrase.Infix infix, List<Phrase> left, List<Phrase> right, Expression last) {
        Function strict = switch (infix.operator()) {
            case LESS, LESS_OR_EQUAL -> Function.LESS;
            default -> Function.GREATER;
        };
        Expression result = last;
        for (int i = left.size() - 2; i >= 0; i--) {
            Expression first = binder.bind(left.get(i));
            Expression second = binder.bind(right.get(i));
            result = PhraseBinder.call(
                    Function.OR,
                    compared(strict, first, second),
                    PhraseBinder.call(Function.AND, compared(Function.EQUAL, first, second), result));
        }
        return result;
    }

    /// A comparison; a constant text becomes what it is compared with.
    Expression compared(Function function, Expression left, Expression right) {
        Expression first = left instanceof Literal ? convertedTo(left, right.type()) : left;
        Expression second = right instanceof Literal ? convertedTo(right, left.type()) : right;
        return FunctionTyping.call(function, List.of(first, second));
    }

    /// A constant text as a value of another type; anything else stays.
    static Expression convertedTo(Expression expression, DataType type) {
        boolean text = expression instanceof Literal && expression.type() == PrimitiveType.STRING;
        return text && type != PrimitiveType.STRING && type != PrimitiveType.NULL && !type.nested()
                ? CastTyping.cast(expression, type, false)
                : expression;
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Literal && expression.type() == PrimitiveType.STRING;
    }

    private Expression concatenation(Phrase.Infix infix) {
        Expression left = left(infix);
        Expression right = right(infix);
        if (left.type() instanceof ListType || right.type() instanceof ListType) {
            return binder.call(infix.at(), "list_concat", List.of(left, right));
        }
        return PhraseBinder.call(Function.CONCAT, asText(left), asText(right));
    }

    static Expression asText(Expression value) {
        return CastTyping.cast(value, PrimitiveType.STRING, false);
    }

    Expression like(Phrase.Like like) {
        Expression value = asText(binder.bind(like.value()));
        Expression pattern = binder.bind(like.pattern());
        Phrase escape = like.escape();
        List<Expression> arguments = new ArrayList<>(List.of(value, pattern));
        if (escape != null) {
            arguments.add(binder.bind(escape));
        }
        Expression matches = switch (like.kind()) {
            case LIKE -> FunctionTyping.call(Function.LIKE, arguments);
            case ILIKE -> {
                arguments.set(0, PhraseBinder.call(Function.LOWER, value));
                arguments.set(1, PhraseBinder.call(Function.LOWER, pattern));
                yield FunctionTyping.call(Function.LIKE, arguments);
            }
            case GLOB -> binder.call(like.at(), "glob", arguments);
            case SIMILAR -> binder.call(like.at(), "regexp_full_match", arguments);
        };
        return like.negated() ? PhraseBinder.call(Function.NOT, matches) : matches;
    }
}
