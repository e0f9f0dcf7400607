package org.millrace.engine.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A piece of work that one worker did in one go: a lane or a piece.
@Name("org.millrace.Task")
@Label("Task")
@Category("Millrace")
@Description("A piece of work that one worker did in one go: a lane or a piece")
@StackTrace(false)
public final class TaskEvent extends Event {

    /// The operator that it was done for.
    @Label("Operator")
    public String operator = "";

    /// Which of the operator's loops over lanes; negative for reading ahead.
    @Label("Phase")
    public int phase;

    /// The lane or piece.
    @Label("Lane")
    public int lane;
}
