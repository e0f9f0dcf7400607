package org.millrace.cli.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.WriteSpec;
import picocli.CommandLine.Option;

/// Where and how a command writes rows.
public final class OutputOptions {

    /// What stands before the names of the writer's own options, as in `--output.delim=';'`.
    static final String PREFIX = "output";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write, by its ending .csv or .parquet; a directory with --files or "
                    + "--partition-by. Options of its writer are given as --output.delim=';' and the like.")
    private String path = "";

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format to write: csv or parquet; by default from the ending of OUT, else parquet.")
    private @Nullable String format;

    @Option(
            names = "--partition-by",
            split = ",",
            paramLabel = "COL",
            description = "Columns whose values become directories COL=VALUE.")
    private List<String> partitionBy = List.of();

    @Option(names = "--files", paramLabel = "N", description = "How many files to write, of nearly equal row counts.")
    private int files = 1;

    @Option(
            names = "--compression",
            paramLabel = "CODEC",
            description = "zstd, snappy, lz4, gzip or none; by default what suits the format.")
    private @Nullable String compression;

    /// Where to write.
    public String path() {
        return path;
    }

    /// All of it, with the writer's own options among those of the input.
    public WriteSpec spec(InputOptions input) {
        Map<String, String> options = new LinkedHashMap<>(input.of(PREFIX));
        if (compression != null) {
            options.put("compression", compression);
        }
        return new WriteSpec(path, format(), options, partitionBy, files);
    }

    private String format() {
        if (format != null) {
            return format;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? "" : "parquet";
    }
}
