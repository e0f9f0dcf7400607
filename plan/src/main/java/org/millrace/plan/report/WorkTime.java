package org.millrace.plan.report;

/// Where the time of all workers together went, in nanoseconds, without the operator's inputs.
///
/// @param work        while it worked: on a processor, or waiting for a processor or a disk
/// @param processor   of that, on a processor
/// @param waitedRoom  waiting until others made room for what it had ready
/// @param waitedInput waiting for rows that others were reading
public record WorkTime(long work, long processor, long waitedRoom, long waitedInput) {

    /// No time.
    public static final WorkTime NONE = new WorkTime(0, 0, 0, 0);

    /// Both together.
    public WorkTime plus(WorkTime other) {
        return new WorkTime(
                work + other.work,
                processor + other.processor,
                waitedRoom + other.waitedRoom,
                waitedInput + other.waitedInput);
    }

    /// All waiting.
    public long waited() {
        return waitedRoom + waitedInput;
    }
}
