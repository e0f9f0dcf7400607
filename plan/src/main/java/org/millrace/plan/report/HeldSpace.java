package org.millrace.plan.report;

/// What an operator kept between batches.
///
/// @param peak         the most bytes that it held in memory at once
/// @param spilled      bytes that it put into temporary files because they did not fit
/// @param spilledFiles how many temporary files these were
public record HeldSpace(long peak, long spilled, int spilledFiles) {

    /// Nothing.
    public static final HeldSpace NONE = new HeldSpace(0, 0, 0);
}
