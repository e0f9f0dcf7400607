package org.millrace.engine.lower;

import java.util.BitSet;
import java.util.List;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.OpenedTable;
import org.millrace.engine.operator.ScanCondition;
import org.millrace.engine.operator.TableScan;
import org.millrace.errors.DefectException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Scan;

/// Scans: what the filter says about single columns goes to the table for skipping, the filter itself for exact
/// selection.
final class LowerScan {

    private LowerScan() {}

    static TableScan lower(Scan scan) {
        if (!(scan.table() instanceof OpenedTable opened)) {
            throw new DefectException("The table " + scan.table().spec() + " was opened by another backend.");
        }
        Expression filter = scan.filter();
        return new TableScan(
                opened.table(),
                opened.spec().toString(),
                scan.columns(),
                filter == null ? null : condition(filter),
                filter == null ? List.of() : Predicates.of(filter),
                scan.limit().orElse(Long.MAX_VALUE));
    }

    /// The filter over only those columns of the table that it reads.
    private static ScanCondition condition(Expression filter) {
        BitSet used = ExpressionTrees.columns(filter);
        int[] columns = used.stream().toArray();
        Expression moved =
                ExpressionTrees.moveColumns(filter, index -> used.get(0, index).cardinality());
        return new ScanCondition(columns, Evaluators.condition(moved));
    }
}
