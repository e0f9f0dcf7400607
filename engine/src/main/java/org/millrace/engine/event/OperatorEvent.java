package org.millrace.engine.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// What one operator of a query did, told when the query has ended.
@Name("org.millrace.Operator")
@Label("Operator")
@Category("Millrace")
@Description("What one operator of a query did, told when the query has ended")
@StackTrace(false)
public final class OperatorEvent extends Event {

    /// The operator with what matters of its plan.
    @Label("Operator")
    public String operator = "";

    /// How deep it stands in the plan, the last operator at 0.
    @Label("Depth")
    public int depth;

    /// Rows that it gave.
    @Label("Rows")
    public long rows;

    /// Batches that it gave.
    @Label("Batches")
    public long batches;

    /// Time of all workers, without its inputs.
    @Label("Work")
    @Timespan
    public long work;

    /// Of that, on a processor.
    @Label("Processor Time")
    @Timespan
    public long processor;

    /// Time of all workers waiting for rows or for room.
    @Label("Waited")
    @Timespan
    public long waited;

    /// The most bytes that it held.
    @Label("Peak Memory")
    @DataAmount
    public long peak;

    /// Bytes put into temporary files.
    @Label("Spilled")
    @DataAmount
    public long spilled;
}
