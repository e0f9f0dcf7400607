package org.millrace.parquet.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.millrace.errors.DefectException;

/// What a footer says of the program that wrote the file.
final class CreatedBy {

    /// Name and version, in the form that readers which know defects of certain versions expect.
    static final String TEXT = "millrace version " + version();

    private CreatedBy() {}

    private static String version() {
        try (InputStream in = CreatedBy.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new DefectException("The program lacks its file version.txt.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
