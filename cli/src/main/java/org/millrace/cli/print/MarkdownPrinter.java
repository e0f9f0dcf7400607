package org.millrace.cli.print;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Prints a pipe table, numbers to the right.
final class MarkdownPrinter implements RowPrinter {

    private final PrintStream output;

    MarkdownPrinter(Schema schema, PrintStream output) {
        this.output = output;
        line(schema.names());
        output.print(schema.fields().stream()
                .map(field -> field.type().numeric() ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|\n")));
    }

    @Override
    public void rows(Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            int position = row;
            line(IntStream.range(0, batch.columns())
                    .mapToObj(column -> Cells.shown(Values.at(batch.column(column), position)))
                    .toList());
        }
    }

    private void line(List<String> cells) {
        output.print(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void end() {
        // Every line is out already.
    }
}
