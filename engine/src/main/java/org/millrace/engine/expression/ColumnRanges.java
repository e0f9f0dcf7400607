package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Layout;
import org.millrace.vectors.PrimitiveType;

/// Finds neighbouring comparisons of one column with literals, such as the two ends of a range. As one condition they
/// are looked up once for each row whose value is a code into a dictionary.
final class ColumnRanges {

    private ColumnRanges() {}

    /// The parts of a conjunction in the same order, neighbouring comparisons of one column as one part.
    static List<Expression> joined(List<Expression> parts) {
        List<Expression> joined = new ArrayList<>();
        List<Expression> range = new ArrayList<>();
        for (Expression part : parts) {
            boolean continues =
                    !range.isEmpty() && column(part).isPresent() && column(part).equals(column(range.getFirst()));
            if (!continues) {
                close(range, joined);
            }
            range.add(part);
        }
        close(range, joined);
        return joined;
    }

    private static void close(List<Expression> range, List<Expression> joined) {
        if (!range.isEmpty()) {
            joined.add(range.size() == 1 ? range.getFirst() : new Call(Function.AND, range, PrimitiveType.BOOLEAN));
            range.clear();
        }
    }

    /// The column that a part compares. Strings are left alone: one comparison of them may spare many others.
    private static OptionalInt column(Expression part) {
        boolean compares = part instanceof Call call
                && switch (call.function()) {
                    case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
                    default -> false;
                };
        if (!compares || Failures.possible(part)) {
            return OptionalInt.empty();
        }
        Expression left = part.operands().get(0);
        Expression right = part.operands().get(1);
        return left instanceof Literal ? column(right, left) : column(left, right);
    }

    private static OptionalInt column(Expression compared, Expression with) {
        boolean number =
                compared.type().layout() != Layout.BYTES && !compared.type().nested();
        return with instanceof Literal && number && compared instanceof ColumnRef column
                ? OptionalInt.of(column.index())
                : OptionalInt.empty();
    }
}
