package org.millrace.checks.fault;

import java.nio.file.Path;
import org.millrace.errors.MillraceException;
import org.millrace.frame.Session;

/// A program that spills everything it can and writes a file.
final class SpillingQuery {

    /// The exit code of the command line for want of resources.
    static final int OUT_OF_RESOURCES = 5;

    private SpillingQuery() {}

    /// @param arguments the input, the directory for spill files, the file to write
    public static void main(String[] arguments) {
        try (Session session = Session.builder()
                .threads(2)
                .temporary(Path.of(arguments[1]))
                .option("spill", "always")
                .build()) {
            session.scan(arguments[0]).distinct().writeCsv(arguments[2]);
        } catch (MillraceException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            System.exit(OUT_OF_RESOURCES);
        }
    }
}
