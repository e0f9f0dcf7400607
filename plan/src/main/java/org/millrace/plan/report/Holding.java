package org.millrace.plan.report;

/// What an operator keeps of its input before it gives rows.
public enum Holding {
    /// Nothing that grows with the input: rows pass through.
    STREAMS("streams"),
    /// A bounded part or one entry for each group: less than the input unless nearly all rows differ.
    HOLDS_SUMMARY("holds a summary"),
    /// One of several inputs, while the others pass through.
    HOLDS_ONE_INPUT("holds one input"),
    /// All rows of its input, in memory or in temporary files.
    HOLDS_INPUT("holds its input"),
    /// Rows in bounded buffers on their way into files.
    WRITES("writes");

    private final String words;

    Holding(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }
}
