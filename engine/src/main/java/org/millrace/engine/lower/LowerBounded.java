package org.millrace.engine.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.TableScan;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;

/// Relations above which an operator wants only some rows: bounds go down with them to the scans, as far as they can.
final class LowerBounded {

    private LowerBounded() {}

    static Operator lower(Relation relation, List<BoundRoute> bounds) {
        return switch (relation) {
            case Scan scan when scan.limit().isEmpty() -> scan(scan, bounds);
            case Filter filter ->
                Lowering.filtering(filter, lower(filter.input(), along(bounds, route -> route.through(filter))));
            case Project project ->
                Lowering.projecting(project, lower(project.input(), along(bounds, route -> route.through(project))));
            case Join join -> LowerJoin.lower(join, bounds);
            default -> Lowering.lower(relation);
        };
    }

    private static TableScan scan(Scan scan, List<BoundRoute> bounds) {
        TableScan lowered = LowerScan.lower(scan);
        for (BoundRoute route : bounds) {
            int column = scan.columns().get(route.column());
            lowered = lowered.boundBy(route.arrival().apply(lowered.table(), column));
        }
        return lowered;
    }

    /// Those of the bounds that get further.
    static List<BoundRoute> along(List<BoundRoute> bounds, Function<BoundRoute, Optional<BoundRoute>> step) {
        return bounds.stream().map(step).flatMap(Optional::stream).toList();
    }
}
