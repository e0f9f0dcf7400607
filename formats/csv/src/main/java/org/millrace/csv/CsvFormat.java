package org.millrace.csv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.millrace.csv.detect.LayoutDetector;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.input.TextFile;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.TableFormat;
import org.millrace.vectors.Schema;

/// Comma-separated text and its relatives. What the options do not say is found out from a sample of the file; the
/// options are those of [CsvOptions].
public final class CsvFormat implements TableFormat {

    private static final Set<String> ENDINGS = Set.of(".csv", ".tsv", ".tab", ".psv", ".txt");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognisesName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (String packed : Set.of(".gz", ".zst", ".zstd")) {
            if (name.endsWith(packed)) {
                name = name.substring(0, name.length() - packed.length());
            }
        }
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// Text cannot be told by its first bytes.
    @Override
    public boolean recognisesContent(byte[] head) {
        return false;
    }

    @Override
    public Table open(Path file, FormatOptions options) {
        CsvOptions csv = CsvOptions.of(options);
        return new CsvTable(new LayoutDetector(csv).detect(TextFile.of(file)), csv);
    }

    @Override
    public Table openLike(Path file, FormatOptions options, Schema first) {
        CsvOptions given = CsvOptions.of(options);
        if (given.rejects() != null && !Files.isDirectory(Path.of(given.rejects()))) {
            throw new QueryException("The option rejects of csv names the file " + given.rejects()
                    + ", but many files are read: name a directory that is there, in which each gets its own.");
        }
        boolean headerless = given.names().isEmpty()
                && !new LayoutDetector(given).detect(TextFile.of(file)).header();
        CsvOptions csv = headerless ? given.named(first.names()) : given;
        CsvTable table = new CsvTable(new LayoutDetector(csv).detect(TextFile.of(file)), csv);
        return table.typedLike(first);
    }

    /// Refuses options that do not belong together.
    static void check(CsvOptions options) {
        if (options.rejects() != null && options.badValues() != org.millrace.csv.dialect.BadValues.SKIP) {
            throw new QueryException("The option rejects of csv is for on_error=skip.");
        }
    }
}
