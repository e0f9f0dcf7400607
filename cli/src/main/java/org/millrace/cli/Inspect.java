package org.millrace.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.cli.options.InputOptions;
import org.millrace.cli.print.JsonText;
import org.millrace.cli.print.TableLimits;
import org.millrace.cli.print.TextTable;
import org.millrace.source.FormatOptions;
import org.millrace.source.TableDescription;
import org.millrace.source.TableDescription.Fact;
import org.millrace.source.TableDescription.Section;
import org.millrace.source.files.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what is known about stored tables without reading their rows: schema, row groups, encodings, statistics,
/// sizes. Needs neither frame nor engine, so that it starts fast.
@Command(
        addMethodSubcommands = false,
        name = "inspect",
        description = {
            "Prints what is known about tables without reading their rows: schema, row groups, encodings, "
                    + "statistics, sizes.",
            "Each FILE is a table of its own; a directory or a pattern is one table of many files."
        },
        mixinStandardHelpOptions = true)
final class Inspect implements Runnable {

    /// How a description is printed.
    enum Form {
        /// For people.
        TABLE,
        /// For programs.
        JSON
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, directories or patterns.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default) or json.")
    private Form format = Form.TABLE;

    @Option(names = "--all", description = "Print long tables whole.")
    private boolean all;

    @Mixin
    private InputOptions input = new InputOptions();

    @Override
    public void run() {
        for (int i = 0; i < files.size(); i++) {
            TableDescription description = Tables.open(
                            List.of(files.get(i)), input.format(), new FormatOptions(input.values()))
                    .describe();
            switch (format) {
                case TABLE -> print((i == 0 ? "" : "\n") + files.get(i), description);
                case JSON -> System.out.print(json(files.get(i), description));
            }
        }
    }

    private void print(String title, TableDescription description) {
        System.out.print(title + "\n");
        int width = description.facts().stream()
                .mapToInt(fact -> fact.name().length())
                .max()
                .orElse(0);
        fact("format", description.format(), Math.max(width, 6));
        description.facts().forEach(fact -> fact(fact.name(), fact.value(), Math.max(width, 6)));
        description.sections().forEach(this::print);
    }

    private static void fact(String name, String value, int width) {
        System.out.print("  " + name + " ".repeat(width - name.length()) + "  " + value + "\n");
    }

    private void print(Section section) {
        List<List<String>> rows = section.rows();
        int most = all ? Integer.MAX_VALUE : TableLimits.DEFAULT_ROWS;
        int first = rows.size() <= most ? rows.size() : most / 2;
        int last = rows.size() <= most ? rows.size() : rows.size() - most / 2;
        TextTable table = new TextTable(
                columns(section), rows.subList(0, first), rows.subList(last, rows.size()), (long) last - first);
        System.out.print("\n" + section.title() + "\n");
        int width = TableLimits.ofTerminal().columns();
        table.pieces(width).stream()
                .flatMap(piece -> piece.lines(width).stream())
                .forEach(line -> System.out.print(line + "\n"));
    }

    /// A column of numbers is one in which every cell begins like one.
    private static List<TextTable.Column> columns(Section section) {
        return java.util.stream.IntStream.range(0, section.header().size())
                .mapToObj(column -> new TextTable.Column(
                        section.header().get(column),
                        "",
                        section.rows().stream()
                                .map(row -> row.get(column))
                                .allMatch(cell -> cell.isEmpty() || cell.matches("-?[0-9][0-9,._]*( ?([KMGT]?B|%))?"))))
                .toList();
    }

    private static String json(String file, TableDescription description) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("format", description.format());
        for (Fact fact : description.facts()) {
            json.put(fact.name(), fact.value());
        }
        for (Section section : description.sections()) {
            json.put(
                    section.title(),
                    section.rows().stream()
                            .map(row -> object(section.header(), row))
                            .toList());
        }
        return JsonText.indented(json);
    }

    private static Map<String, Object> object(List<String> header, List<String> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            object.put(header.get(i), row.get(i));
        }
        return object;
    }
}
