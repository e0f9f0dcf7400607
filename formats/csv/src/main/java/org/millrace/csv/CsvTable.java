package org.millrace.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.millrace.csv.detect.Layout;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.RecordAutomaton;
import org.millrace.csv.records.SplitPoints;
import org.millrace.source.BatchReader;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Morsel;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;
import org.millrace.source.TableDescription;
import org.millrace.vectors.Schema;

/// One CSV file. Its morsels are byte ranges of a fixed length, each read from the first record that starts in it (see
/// [SplitPoints]); a text that is decompressed or recoded is one morsel.
public final class CsvTable implements Table {

    /// About how many times longer a text is than its compressed form.
    private static final int UNPACKING = 3;

    private final Layout layout;
    private final CsvOptions options;
    private final RecordAutomaton automaton;
    private final SplitPoints splits;
    private final RejectsFile rejects;

    CsvTable(Layout layout, CsvOptions options) {
        CsvFormat.check(options);
        this.layout = layout;
        this.options = options;
        this.automaton = new RecordAutomaton(layout.dialect());
        this.splits = new SplitPoints(layout.file(), automaton, layout.origin(), layout.quotedNewlines());
        this.rejects = new RejectsFile(options.rejects(), layout.file().path(), layout.origin());
    }

    CsvTable typedLike(Schema schema) {
        return new CsvTable(layout.typedLike(schema), options);
    }

    Layout layout() {
        return layout;
    }

    CsvOptions options() {
        return options;
    }

    RecordAutomaton automaton() {
        return automaton;
    }

    SplitPoints splits() {
        return splits;
    }

    RejectsFile rejects() {
        return rejects;
    }

    @Override
    public Schema schema() {
        return layout.schema();
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong estimatedRows() {
        int unpacking = layout.file().seekable() ? 1 : UNPACKING;
        return OptionalLong.of(Math.max(0, bytes() - layout.origin()) * unpacking / layout.recordBytes());
    }

    @Override
    public long bytes() {
        return layout.file().bytes();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return ColumnStatistics.UNKNOWN;
    }

    @Override
    public List<Morsel> morsels() {
        long size = layout.file().bytes();
        if (!layout.file().seekable()) {
            return List.of(new Morsel(0, 0, Long.MAX_VALUE, size));
        }
        List<Morsel> morsels = new ArrayList<>();
        long length = options.morselBytes();
        for (long start = layout.origin() / length * length; start < size; start += length) {
            long from = Math.max(start, layout.origin());
            long to = Math.min(start + length, size);
            if (from < to) {
                morsels.add(new Morsel(0, from, to, to - from));
            }
        }
        return List.copyOf(morsels);
    }

    @Override
    public BatchReader read(ScanRequest request, List<Morsel> morsels) {
        return new CsvReader(this, request, morsels);
    }

    @Override
    public TableDescription describe() {
        Dialect dialect = layout.dialect();
        List<TableDescription.Fact> facts = new ArrayList<>();
        facts.add(fact("bytes", String.valueOf(bytes())));
        facts.add(fact("encoding", layout.file().encoding().charset().name()));
        facts.add(fact("compression", layout.file().compression().name().toLowerCase(Locale.ROOT)));
        facts.add(fact("delimiter", Dialect.name(dialect.delimiter())));
        facts.add(fact("quote", Dialect.name(dialect.quote())));
        facts.add(fact("escape", Dialect.name(dialect.escape())));
        facts.add(fact("line end", Dialect.name(dialect.newline())));
        facts.add(fact("header", layout.header() ? "yes" : "no"));
        facts.add(fact("columns", String.valueOf(schema().size())));
        if (layout.file().seekable()) {
            long rows = Math.round((double) (bytes() - layout.origin()) / layout.recordBytes());
            facts.add(fact("estimated rows", String.valueOf(rows)));
        }
        List<List<String>> columns = schema().fields().stream()
                .map(field -> List.of(field.name(), field.type().toString()))
                .toList();
        return new TableDescription(
                "csv", facts, List.of(new TableDescription.Section("columns", List.of("name", "type"), columns)));
    }

    private static TableDescription.Fact fact(String name, String value) {
        return new TableDescription.Fact(name, value);
    }
}
