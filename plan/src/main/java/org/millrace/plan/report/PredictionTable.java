package org.millrace.plan.report;

import java.util.ArrayList;
import java.util.List;

/// What each operator of a plan is expected to need, as a table for a terminal. Figures come first, so that names need
/// not be shortened.
public final class PredictionTable {

    private static final int COLUMNS = 4;

    private PredictionTable() {}

    /// The table; each line is ended.
    public static String of(List<PlannedOperator> plan) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"rows", "memory", "spill", "how"});
        for (PlannedOperator operator : plan) {
            Prediction expected = operator.prediction();
            rows.add(new String[] {
                Quantities.about(expected.rows()),
                size(expected.memory()),
                size(expected.spill()),
                operator.holding().words()
            });
        }
        int[] widths = new int[COLUMNS];
        for (String[] row : rows) {
            for (int i = 0; i < COLUMNS; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        List<String> names = new ArrayList<>(List.of("operator"));
        names.addAll(OperatorTree.lines(plan));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), widths);
            text.append(names.get(i)).append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String[] row, int[] widths) {
        for (int i = 0; i < COLUMNS; i++) {
            boolean words = i == COLUMNS - 1;
            int room = widths[i] - row[i].length();
            text.repeat(' ', words ? 0 : room).append(row[i]).repeat(' ', (words ? room : 0) + 2);
        }
    }

    private static String size(long bytes) {
        return bytes < 0 ? "?" : bytes == 0 ? "-" : "~" + Quantities.bytes(bytes);
    }
}
