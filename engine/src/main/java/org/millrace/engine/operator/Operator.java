package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.report.Holding;
import org.millrace.vectors.Schema;

/// A node of the physical plan: an immutable description of how rows are made. What runs lives in the [Rows] that it
/// opens.
public interface Operator {

    /// The columns that it gives.
    Schema schema();

    /// Where its rows come from.
    List<Operator> inputs();

    /// What it is and what matters of its plan, in one line for people.
    String label();

    /// Whether it must hold its input, or a part of it that grows with the input, before it gives the first row.
    boolean blocking();

    /// What it keeps of its input, for people.
    default Holding holding() {
        return blocking() ? Holding.HOLDS_INPUT : Holding.STREAMS;
    }

    /// About how many bytes it holds at most when it may hold all that it wants.
    ///
    /// @param own    what it is expected to give
    /// @param given  what its inputs are expected to give
    default double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        return 0;
    }

    /// Into how many pieces its rows are cut, where that is known without running it.
    default OptionalInt knownPieces() {
        return OptionalInt.empty();
    }

    /// The exact number of its rows where that is known without running it.
    default OptionalLong knownRows() {
        return OptionalLong.empty();
    }

    /// Makes the rows available; a blocking operator reads its input now, on the run's workers.
    ///
    /// @param depth how deep the operator stands in the plan, for metrics
    Rows open(QueryRun run, int depth);
}
