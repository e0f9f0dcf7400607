package org.millrace.frame.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// An aligned table: names, types, rows, and below it the full size where something was left out.
///
/// @param maxRows  the most rows that are shown: the first and the last half of them
/// @param maxWidth the most characters of a line; columns that do not fit are left out and counted
/// @param maxCell  the most characters of a cell
public record TableText(int maxRows, int maxWidth, int maxCell) {

    /// 40 rows of 160 characters.
    public static final TableText DEFAULT = new TableText(40, 160, 40);

    private static final String GAP = "  ";
    private static final String CUT = "…";

    /// The table.
    ///
    /// @param batches the rows, without selections
    /// @param rows    how many rows there are in all; may be more than the batches have, whose rows are then the
    ///                first
    public String format(Schema schema, List<Batch> batches, long rows) {
        List<String[]> lines = lines(schema, batches);
        int shown = fittingColumns(widths(schema.size(), lines));
        int[] widths = widths(shown, lines);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            appendLine(text, lines.get(i), widths, schema);
            if (i == 1) {
                text.append(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)))
                        .append('\n');
            }
        }
        return text.append(size(schema, shown, rows)).toString();
    }

    private String size(Schema schema, int shown, long rows) {
        String hidden = schema.size() == shown
                ? ""
                : "; not shown: "
                        + schema.fields().stream().skip(shown).map(Field::name).collect(Collectors.joining(", "));
        return "(" + count(rows, "row") + ", " + count(schema.size(), "column") + hidden + ")";
    }

    private static String count(long number, String what) {
        return String.format(java.util.Locale.ROOT, "%,d", number) + " " + what + (number == 1 ? "" : "s");
    }

    private List<String[]> lines(Schema schema, List<Batch> batches) {
        long available = batches.stream().mapToLong(Batch::rows).sum();
        long head = available <= maxRows ? available : (maxRows + 1) / 2;
        long tail = available <= maxRows ? 0 : maxRows - head;
        List<String[]> lines = new ArrayList<>();
        lines.add(cells(schema, i -> schema.field(i).name()));
        lines.add(cells(schema, i -> schema.field(i).type().toString()));
        long row = 0;
        for (Batch batch : batches) {
            for (int i = 0; i < batch.rows(); i++, row++) {
                int at = i;
                if (row < head || row >= available - tail) {
                    lines.add(cells(schema, column -> CellText.of(Values.at(batch.column(column), at))));
                } else if (row == head) {
                    lines.add(cells(schema, _ -> CUT));
                }
            }
        }
        return lines;
    }

    private String[] cells(Schema schema, java.util.function.IntFunction<String> cell) {
        return IntStream.range(0, schema.size())
                .mapToObj(i -> shortened(cell.apply(i)))
                .toArray(String[]::new);
    }

    private String shortened(String cell) {
        String line = cell.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return line.codePointCount(0, line.length()) <= maxCell
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxCell - 1)) + CUT;
    }

    private static int[] widths(int columns, List<String[]> lines) {
        int[] widths = new int[columns];
        for (String[] line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line[i].codePointCount(0, line[i].length()));
            }
        }
        return widths;
    }

    private int fittingColumns(int[] widths) {
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            used += widths[i] + (i == 0 ? 0 : GAP.length());
            if (used > maxWidth && i > 0) {
                return i;
            }
        }
        return widths.length;
    }

    private static void appendLine(StringBuilder text, String[] line, int[] widths, Schema schema) {
        StringBuilder built = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - line[i].codePointCount(0, line[i].length()));
            boolean right = schema.field(i).type().numeric();
            built.append(i == 0 ? "" : GAP).append(right ? padding + line[i] : line[i] + padding);
        }
        text.append(built.toString().stripTrailing()).append('\n');
    }
}
