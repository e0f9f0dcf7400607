package org.millrace.engine.run;

/// What a thread waits for.
public enum Wait {
    /// Until others make room for what it has ready.
    ROOM,
    /// Until others have read the rows that it needs next.
    INPUT
}
