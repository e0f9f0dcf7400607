package org.millrace.plan.expression;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// The label of the interval that a number falls into, as `pandas.cut` gives it; null outside all intervals, for NaN
/// and for null.
///
/// @param input         a double
/// @param edges         strictly ascending finite borders, one more than labels
/// @param labels        the names of the intervals between neighbouring edges; distinct
/// @param closedRight   whether an interval contains its upper edge and not its lower one; otherwise the reverse
/// @param includeOuter  whether the outermost edge on the open side belongs to its interval as well
public record Cut(Expression input, List<Double> edges, List<String> labels, boolean closedRight, boolean includeOuter)
        implements Expression {

    /// Copies and checks the lists.
    public Cut {
        edges = List.copyOf(edges);
        labels = List.copyOf(labels);
        if (labels.isEmpty() || edges.size() != labels.size() + 1) {
            throw new QueryException("cut needs one more edge than labels, not " + edges.size() + " edges and "
                    + labels.size() + " labels.");
        }
        for (int i = 0; i < edges.size(); i++) {
            if (!Double.isFinite(edges.get(i)) || (i > 0 && edges.get(i) <= edges.get(i - 1))) {
                throw new QueryException("The edges of cut must be finite and ascending, not " + edges + ".");
            }
        }
        if (labels.stream().distinct().count() != labels.size()) {
            throw new QueryException("The labels of cut must be distinct, not " + labels + ".");
        }
    }

    @Override
    public DataType type() {
        return PrimitiveType.STRING;
    }

    @Override
    public List<Expression> operands() {
        return List.of(input);
    }

    @Override
    public Expression withOperands(List<Expression> operands) {
        return new Cut(operands.getFirst(), edges, labels, closedRight, includeOuter);
    }

    @Override
    public String toString() {
        return "cut(" + input + ", " + edges + ", " + labels + (closedRight ? "" : ", closed left")
                + (includeOuter ? ", outer edge included" : "") + ")";
    }
}
