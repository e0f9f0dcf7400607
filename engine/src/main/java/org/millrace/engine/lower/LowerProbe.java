package org.millrace.engine.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.millrace.engine.bound.JoinBound;
import org.millrace.engine.join.JoinShape;
import org.millrace.engine.join.ProbeBound;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.TableScan;
import org.millrace.optimizer.rule.Failure;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.JoinKey;
import org.millrace.plan.relation.Relation;

/// The side of a join that streams, with the scans below it connected to the keys of the side that is held.
///
/// @param operator the lowered side
/// @param bounds   the keys that are connected to a scan
record LowerProbe(Operator operator, List<ProbeBound> bounds) {

    /// Lowers the side.
    ///
    /// @param shape what the join gives
    /// @param side  the side's part of a key
    /// @param given bounds of operators above the join
    static LowerProbe of(
            Relation probe,
            JoinShape shape,
            List<JoinKey> keys,
            Function<JoinKey, Expression> side,
            List<BoundRoute> given) {
        JoinBound[] bounds = new JoinBound[keys.size()];
        List<BoundRoute> routes = new ArrayList<>(given);
        for (int i = 0; i < bounds.length && shape.ignoresUnmatchedProbe(); i++) {
            if (side.apply(keys.get(i)) instanceof ColumnRef column
                    && !column.type().nested()) {
                JoinBound bound = new JoinBound();
                bounds[i] = bound;
                // What may fail, fails for the same rows wherever the held side is kept: not only for those that match.
                routes.add(new BoundRoute(column.index(), part -> !Failure.possible(part), bound::at));
            }
        }
        Operator lowered = LowerBounded.lower(probe, routes);
        List<ProbeBound> connected = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            long rows = bounds[i] == null ? -1 : scannedRows(lowered, bounds[i]);
            if (rows >= 0) {
                connected.add(new ProbeBound(bounds[i], i, rows));
            }
        }
        return new LowerProbe(lowered, connected);
    }

    /// About how many rows the scan has that a bound leads to; negative where it leads to none.
    private static long scannedRows(Operator operator, JoinBound bound) {
        long rows = operator instanceof TableScan scan ? bound.rows(scan.bounds()) : -1;
        for (Operator input : operator.inputs()) {
            rows = Math.max(rows, scannedRows(input, bound));
        }
        return rows;
    }
}
