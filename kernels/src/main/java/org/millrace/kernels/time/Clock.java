package org.millrace.kernels.time;

/// Microseconds in the units of the clock.
public final class Clock {

    /// Microseconds in a second.
    public static final long SECOND = 1_000_000;

    /// Microseconds in a minute.
    public static final long MINUTE = 60 * SECOND;

    /// Microseconds in an hour.
    public static final long HOUR = 60 * MINUTE;

    /// Microseconds in a day.
    public static final long DAY = 24 * HOUR;

    private Clock() {}
}
