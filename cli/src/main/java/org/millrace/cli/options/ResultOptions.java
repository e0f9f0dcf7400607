package org.millrace.cli.options;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.print.RowFormat;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.WriteSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a command writes the rows that it would print otherwise.
public final class ResultOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the rows of the last statement to a file, by its ending: .parquet, .csv, .json, "
                    + ".ndjson or .md; to a directory with --files or --partition-by.")
    private @Nullable String path;

    @Mixin
    private WriteOptions write = new WriteOptions();

    @Option(
            names = InputOptions.NAME,
            paramLabel = "VALUE",
            description = "An option of the writer, such as --output.delim=';'. Options of readers are part of the "
                    + "SQL: read_csv('FILE', delim => ';').")
    private Map<String, String> options = new LinkedHashMap<>();

    /// Where to write; null for nowhere.
    public @Nullable String path() {
        return path;
    }

    /// How the file is printed where no writer of tables knows its format.
    ///
    /// @param asked the format that was asked for
    public Optional<RowFormat> printed(RowFormat asked) {
        String name = String.valueOf(path).toLowerCase(Locale.ROOT);
        return switch (asked) {
            case JSON, NDJSON, MARKDOWN -> Optional.of(asked);
            case TABLE, CSV, NONE ->
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "json" -> Optional.of(RowFormat.JSON);
                    case "ndjson", "jsonl" -> Optional.of(RowFormat.NDJSON);
                    case "md" -> Optional.of(RowFormat.MARKDOWN);
                    default -> Optional.empty();
                };
        };
    }

    /// All of it.
    public WriteSpec spec() {
        Map<String, String> writer = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            if (!name.startsWith(WriteOptions.PREFIX + ".")) {
                throw new QueryException("The option --" + name
                        + " is none of the writer: options of readers are part of the SQL, as in"
                        + " read_csv('FILE', delim => ';').");
            }
            writer.put(name.substring(WriteOptions.PREFIX.length() + 1).replace('-', '_'), value);
        });
        return write.spec(String.valueOf(path), writer);
    }
}
