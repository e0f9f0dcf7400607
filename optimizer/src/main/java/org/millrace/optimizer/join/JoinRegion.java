package org.millrace.optimizer.join;

import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;

/// A part of a plan that joins sources in any order with the same rows: inner and cross joins, the filters between
/// them, and the semi and anti joins on top of them. Its expressions are over the columns of all sources, one after
/// the other.
///
/// @param sources    what is joined, at most 63
/// @param equalities what joined sources have in common
/// @param conditions what else must be true of a row
/// @param late       conditions that may fail: they are asked of the rows that all others let through
/// @param output     what the region gives, columns of the sources
/// @param written    the order as it is in the plan
record JoinRegion(
        List<JoinSource> sources,
        List<Equality> equalities,
        List<Expression> conditions,
        List<Expression> late,
        List<Expression> output,
        JoinTree written) {

    JoinRegion {
        sources = List.copyOf(sources);
        equalities = List.copyOf(equalities);
        conditions = List.copyOf(conditions);
        late = List.copyOf(late);
        output = List.copyOf(output);
    }

    /// The sources whose columns an expression reads, one bit each.
    static long read(Expression expression, List<JoinSource> sources) {
        long read = 0;
        int source = 0;
        for (int column : ExpressionTrees.columns(expression).stream().toArray()) {
            while (source + 1 < sources.size() && sources.get(source + 1).first() <= column) {
                source++;
            }
            read |= 1L << source;
        }
        return read;
    }
}
