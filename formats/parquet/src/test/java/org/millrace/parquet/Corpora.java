package org.millrace.parquet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds files that are not part of the project: where the property `millrace.corpora` says, else in
/// `../shared/corpora` beside the checkout.
final class Corpora {
    private Corpora() {}

    static Optional<Path> parquetTesting() {
        String property = System.getProperty("millrace.corpora");
        if (property != null) {
            return existing(Path.of(property));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Optional<Path> found = existing(folder.resolve("shared/corpora"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path corpora) {
        return Optional.of(corpora.resolve("parquet-testing/data")).filter(Files::isDirectory);
    }
}
