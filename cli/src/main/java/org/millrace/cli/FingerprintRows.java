package org.millrace.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.run.Receiver;
import org.millrace.frame.Session;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Prints a content hash of the rows of files: the same for the same rows in any format, in any split into files, read
/// by any number of threads.
@Command(
        addMethodSubcommands = false,
        name = "fingerprint",
        description = {
            "Prints a hash of the rows, in their order and in any order.",
            "It is the same for any format, split into files, order of columns and number of threads."
        },
        mixinStandardHelpOptions = true)
final class FingerprintRows implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, directories or patterns, read as one table.")
    private List<String> files = List.of();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Override
    public void run() {
        try (Session session = query.session()) {
            new QueryRunner(query).run(session.scan(files, input.format(), input.values()), new Hashing());
        }
    }

    private static final class Hashing implements Receiver {

        private @Nullable Fingerprint fingerprint;

        @Override
        public void begin(Schema schema) {
            fingerprint = new Fingerprint(schema);
        }

        @Override
        public void rows(Batch batch) {
            Objects.requireNonNull(fingerprint).add(batch);
        }

        @Override
        public void end() {
            Fingerprint hash = Objects.requireNonNull(fingerprint);
            System.out.print("in order      " + hash.ordered() + "\n");
            System.out.print("in any order  " + hash.unordered() + "\n");
            System.out.print(String.format(Locale.ROOT, "rows          %,d\n", hash.rows()));
        }
    }
}
