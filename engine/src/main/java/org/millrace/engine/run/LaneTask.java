package org.millrace.engine.run;

/// The work on one lane.
@FunctionalInterface
public interface LaneTask {

    /// Works on a lane. Called once for each lane, by one thread, in no particular order.
    void run(int lane);
}
