package org.millrace.plan.report;

import org.jspecify.annotations.Nullable;

/// What one operator did so far.
///
/// @param plan    the operator
/// @param rows    rows that it gave
/// @param batches batches that it gave
/// @param time    where the time of the workers went
/// @param space   what it held and put into temporary files
/// @param cut     how its work was divided
/// @param scan    what a scan read and skipped; null for other operators
public record OperatorFigures(
        PlannedOperator plan,
        long rows,
        long batches,
        WorkTime time,
        HeldSpace space,
        Division cut,
        @Nullable ScanFigures scan) {

    /// Its name with what matters of its plan.
    public String name() {
        return plan.name();
    }

    /// How deep it stands in the plan, the last operator at 0.
    public int depth() {
        return plan.depth();
    }

    /// The same figures with what was expected.
    public OperatorFigures predicted(Prediction prediction) {
        return new OperatorFigures(plan.predicted(prediction), rows, batches, time, space, cut, scan);
    }
}
