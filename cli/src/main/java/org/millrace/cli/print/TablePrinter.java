package org.millrace.cli.print;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Prints an aligned table. Keeps the first and the last rows only, so that any result fits.
final class TablePrinter implements RowPrinter {

    private final Schema schema;
    private final PrintStream output;
    private final TableLimits limits;
    private final long firstRows;
    private final long lastRows;

    // state
    private final List<List<String>> first = new ArrayList<>();
    private final Queue<List<String>> last = new ArrayDeque<>();
    private long rows;

    TablePrinter(Schema schema, PrintStream output, TableLimits limits) {
        this.schema = schema;
        this.output = output;
        this.limits = limits;
        firstRows = (limits.rows() + 1) / 2;
        lastRows = limits.rows() - firstRows;
    }

    @Override
    public void rows(Batch batch) {
        long after = rows + batch.rows();
        for (int row = 0; row < batch.rows(); row++, rows++) {
            if (rows < firstRows) {
                first.add(cells(batch, row));
            } else if (after - rows <= lastRows) {
                last.add(cells(batch, row));
                if (last.size() > lastRows) {
                    last.remove();
                }
            }
        }
    }

    private List<String> cells(Batch batch, int row) {
        return IntStream.range(0, schema.size())
                .mapToObj(column -> Cells.shown(Values.at(batch.column(column), row)))
                .toList();
    }

    @Override
    public void end() {
        List<TextTable.Column> columns = schema.fields().stream()
                .map(field -> new TextTable.Column(
                        field.name(), field.type().toString(), field.type().numeric()))
                .toList();
        TextTable table = new TextTable(columns, first, List.copyOf(last), rows - first.size() - last.size());
        table.lines(limits.columns()).forEach(line -> output.print(line + "\n"));
    }
}
