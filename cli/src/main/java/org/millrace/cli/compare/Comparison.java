package org.millrace.cli.compare;

/// Compares engines; found by [java.util.ServiceLoader], because engines are large and only this command needs them.
public interface Comparison {

    /// Runs the comparison and prints its tables on standard output.
    void run(ComparisonSettings settings);
}
