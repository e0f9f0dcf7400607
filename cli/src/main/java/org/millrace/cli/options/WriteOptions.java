package org.millrace.cli.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.WriteSpec;
import picocli.CommandLine.Option;

/// How a command writes rows to files, wherever they are.
final class WriteOptions {

    /// What stands before the names of the writer's own options, as in `--output.delim=';'`.
    static final String PREFIX = "output";

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

    /// All of it, with the writer's own options.
    WriteSpec spec(String path, Map<String, String> writer) {
        Map<String, String> options = new LinkedHashMap<>(writer);
        if (compression != null) {
            options.put("compression", compression);
        }
        return new WriteSpec(path, format(path), options, partitionBy, files);
    }

    private String format(String path) {
        if (format != null) {
            return format;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? "" : "parquet";
    }
}
