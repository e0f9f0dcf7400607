package org.millrace.cli.print;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Prints RFC 4180 with line feeds.
final class CsvPrinter implements RowPrinter {

    private final PrintStream output;
    private final StringBuilder line = new StringBuilder();

    CsvPrinter(Schema schema, PrintStream output) {
        this.output = output;
        for (int column = 0; column < schema.size(); column++) {
            field(column, schema.field(column).name());
        }
        finish();
    }

    @Override
    public void rows(Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            for (int column = 0; column < batch.columns(); column++) {
                field(column, Values.at(batch.column(column), row));
            }
            finish();
        }
    }

    private void field(int column, @Nullable Object value) {
        if (column > 0) {
            line.append(',');
        }
        if (value != null) {
            String text = Cells.exact(value);
            boolean quote =
                    text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.append(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
    }

    private void finish() {
        output.print(line.append('\n'));
        line.setLength(0);
    }

    @Override
    public void end() {
        // Every line is out already.
    }
}
