package org.millrace.checks.outofcore;

import java.util.function.UnaryOperator;
import org.millrace.frame.BatchStream;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.vectors.fingerprint.Fingerprint;

/// What a query gave, without holding its rows.
///
/// @param rows        how many rows
/// @param fingerprint the hash of the rows in order
/// @param spilled     bytes that its operators wrote to spill files
record Outcome(long rows, String fingerprint, long spilled) {

    /// Runs a query over a Parquet file.
    static Outcome of(Session session, String file, UnaryOperator<Frame> query) {
        Frame frame = query.apply(session.scanParquet(file));
        Fingerprint fingerprint = new Fingerprint(frame.schema());
        try (BatchStream stream = frame.stream()) {
            stream.forEachRemaining(fingerprint::add);
            long spilled = stream.query().metrics().stream()
                    .mapToLong(operator -> operator.space().spilled())
                    .sum();
            return new Outcome(fingerprint.rows(), fingerprint.ordered(), spilled);
        }
    }
}
