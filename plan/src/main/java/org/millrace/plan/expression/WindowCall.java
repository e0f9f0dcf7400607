package org.millrace.plan.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.millrace.vectors.DataType;

/// One function over the rows around each row.
public sealed interface WindowCall {

    /// The type of the result.
    DataType type();

    /// Which rows count.
    WindowFrame frame();

    /// The same call with each of its expressions changed to another of the same type.
    WindowCall map(UnaryOperator<Expression> change);

    /// All its expressions, in order.
    default List<Expression> expressions() {
        List<Expression> all = new ArrayList<>();
        map(expression -> {
            all.add(expression);
            return expression;
        });
        return all;
    }

    /// An aggregate of the rows of the frame.
    ///
    /// @param aggregate what is computed
    /// @param frame     of which rows
    record AggregateOver(AggregateCall aggregate, WindowFrame frame) implements WindowCall {

        @Override
        public DataType type() {
            return aggregate.type();
        }

        @Override
        public WindowCall map(UnaryOperator<Expression> change) {
            return new AggregateOver(aggregate.map(change), frame);
        }

        @Override
        public String toString() {
            return aggregate + suffix(frame);
        }
    }

    /// A function that is no aggregate.
    ///
    /// @param function    what is computed
    /// @param arguments   its arguments, of exactly the types that it is implemented for
    /// @param ignoreNulls whether rows without a value are passed over
    /// @param frame       which rows count; [WindowFrame#WHOLE] where the function has no frame
    /// @param type        the type of the result
    record FunctionOver(
            WindowFunction function, List<Expression> arguments, boolean ignoreNulls, WindowFrame frame, DataType type)
            implements WindowCall {

        /// Copies the list.
        public FunctionOver {
            arguments = List.copyOf(arguments);
        }

        @Override
        public WindowCall map(UnaryOperator<Expression> change) {
            return new FunctionOver(function, arguments.stream().map(change).toList(), ignoreNulls, frame, type);
        }

        /// A number that the query gives.
        ///
        /// @param argument its place among the arguments
        public long number(int argument) {
            if (arguments.get(argument) instanceof Literal literal && literal.object() instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalArgumentException("Argument " + argument + " of " + this + " is no number.");
        }

        @Override
        public String toString() {
            String inner = arguments.toString();
            return function.spelling() + "(" + inner.substring(1, inner.length() - 1) + ")"
                    + (ignoreNulls ? " ignore nulls" : "") + (function.framed() ? suffix(frame) : "");
        }
    }

    private static String suffix(WindowFrame frame) {
        return frame.whole() ? "" : " " + frame;
    }
}
