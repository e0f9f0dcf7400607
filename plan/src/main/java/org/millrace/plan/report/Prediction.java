package org.millrace.plan.report;

/// What an operator is expected to need, from statistics alone: the same for the same files, plan and settings.
///
/// @param rows   rows that it gives; negative where nobody can say
/// @param memory the most bytes that it reserves at once; negative where nobody can say
/// @param spill  bytes that it puts into temporary files because they do not fit; negative where nobody can say
public record Prediction(long rows, long memory, long spill) {

    /// Nobody can say.
    public static final Prediction UNKNOWN = new Prediction(-1, -1, -1);
}
