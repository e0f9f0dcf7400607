package org.millrace.cli.print;

import java.io.PrintStream;
import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Prints one object for each row, as one array or a line each.
final class JsonPrinter implements RowPrinter {

    private final List<String> keys;
    private final PrintStream output;
    private final boolean array;
    private final StringBuilder line = new StringBuilder();
    private boolean first = true;

    JsonPrinter(Schema schema, PrintStream output, boolean array) {
        this.output = output;
        this.array = array;
        keys = schema.names().stream().map(JsonText::of).toList();
    }

    @Override
    public void rows(Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            line.setLength(0);
            line.append(!array ? "" : first ? "[\n  " : ",\n  ").append('{');
            for (int column = 0; column < keys.size(); column++) {
                line.append(column == 0 ? "" : ",").append(keys.get(column)).append(':');
                JsonText.append(line, Values.at(batch.column(column), row));
            }
            line.append(array ? "}" : "}\n");
            output.print(line);
            first = false;
        }
    }

    @Override
    public void end() {
        if (array) {
            output.print(first ? "[]\n" : "\n]\n");
        }
    }
}
