package org.millrace.benchmarks.compare;

/// An engine that takes part.
interface Contender extends AutoCloseable {

    /// Its name, such as `DuckDB`.
    String name();

    /// Its version.
    String version();

    /// Whether it does this workload.
    boolean does(Workload workload);

    /// Does the work once.
    Outcome run(Workload workload);

    @Override
    void close();

    /// One run.
    ///
    /// @param millis how long it took
    /// @param answer the rows it gave
    record Outcome(double millis, Answer answer) {}
}
