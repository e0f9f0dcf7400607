package org.millrace.cli.options;

import org.millrace.plan.relation.WriteSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where and how a command writes rows that does nothing else.
public final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write, by its ending .csv or .parquet; a directory with --files or "
                    + "--partition-by. Options of its writer are given as --output.delim=';' and the like.")
    private String path = "";

    @Mixin
    private WriteOptions write = new WriteOptions();

    /// Where to write.
    public String path() {
        return path;
    }

    /// All of it, with the writer's own options among those of the input.
    public WriteSpec spec(InputOptions input) {
        return write.spec(path, input.of(WriteOptions.PREFIX));
    }
}
