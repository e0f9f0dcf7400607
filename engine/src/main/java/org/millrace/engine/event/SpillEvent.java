package org.millrace.engine.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A block that an operator put into a temporary file because it did not fit into memory.
@Name("org.millrace.Spill")
@Label("Spill")
@Category("Millrace")
@Description("A block that an operator put into a temporary file because it did not fit into memory")
@StackTrace(false)
public final class SpillEvent extends Event {

    /// Who spilled.
    @Label("Operator")
    public String operator = "";

    /// The bytes that the block takes in the file.
    @Label("Bytes")
    @DataAmount
    public long bytes;
}
