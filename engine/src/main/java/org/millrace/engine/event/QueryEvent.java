package org.millrace.engine.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A query from its start until everything of it has ended.
@Name("org.millrace.Query")
@Label("Query")
@Category("Millrace")
@Description("A query from its start until everything of it has ended")
@StackTrace(false)
public final class QueryEvent extends Event {

    /// Its last operator.
    @Label("Operator")
    public String operator = "";

    /// How it ended: `finished`, or the class of what was thrown.
    @Label("Outcome")
    public String outcome = "";

    /// Rows of the input that were read.
    @Label("Input Rows")
    public long inputRows;

    /// Bytes of the input that were read or skipped.
    @Label("Input Bytes")
    @DataAmount
    public long inputBytes;

    /// Bytes put into temporary files.
    @Label("Spilled")
    @DataAmount
    public long spilled;

    /// The most worker threads.
    @Label("Threads")
    public int threads;
}
