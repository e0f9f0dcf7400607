package org.millrace.csv.write;

import java.nio.file.Path;
import java.util.Locale;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.source.TableSink;
import org.millrace.vectors.Schema;

/// Comma-separated text by RFC 4180: a field is quoted where it has a delimiter, a quote or a line end, and where it is
/// an empty text (an empty field without quotes is null). Names ending in `.tsv` get tabs.
///
/// Numbers: integers and decimals in digits; doubles with the fewest digits that read back as the same number, those of
/// [Double#toString(double)], without an exponent from 1e-6 to 1e21. Timestamps: `2020-01-31 23:59:59`, with six digits
/// of a fraction where there is one and with `Z` where they are instants.
public final class CsvSinkFormat implements SinkFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognisesName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    @Override
    public String extension(FormatOptions options) {
        return ".csv";
    }

    @Override
    public TableSink create(Path target, Schema schema, FormatOptions options) {
        boolean tabs = target.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
        return new CsvSink(target, schema, WriteOptions.of(options, tabs));
    }
}
