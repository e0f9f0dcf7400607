package org.millrace.frame.profile;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.report.FigureTable;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.OperatorTree;
import org.millrace.plan.report.ScanFigures;
import org.millrace.plan.report.TaskRun;

/// What a page's script draws, as JSON that can stand inside of HTML.
final class ProfileData {

    private static final String HEX = "0123456789abcdef";

    private ProfileData() {}

    static String json(List<OperatorFigures> operators, List<Sample> samples, List<TaskRun> tasks) {
        return "{\"operators\":" + array(numbers(operators.size()), i -> operator(operators, i))
                + ",\n\"samples\":" + array(samples, ProfileData::sample)
                + ",\n\"tasks\":" + array(tasks, ProfileData::task) + "}";
    }

    private static List<Integer> numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private static String operator(List<OperatorFigures> operators, int at) {
        OperatorFigures figures = operators.get(at);
        ScanFigures scan = figures.scan();
        return "{\"kind\":" + text(figures.plan().kind()) + ",\"details\":"
                + text(figures.plan().details()) + ",\"depth\":" + figures.depth() + ",\"holding\":"
                + text(figures.plan().holding().words()) + ",\"rows\":" + figures.rows() + ",\"expected\":"
                + figures.plan().prediction().rows() + ",\"batches\":" + figures.batches() + ",\"work\":"
                + figures.time().work() + ",\"total\":"
                + OperatorTree.total(operators, at).work() + ",\"cpu\":"
                + figures.time().processor() + ",\"waited\":" + figures.time().waited() + ",\"peak\":"
                + figures.space().peak() + ",\"spilled\":" + figures.space().spilled() + ",\"files\":"
                + figures.space().spilledFiles() + ",\"scan\":"
                + text(scan == null ? null : FigureTable.scanned(scan, figures.rows())) + "}";
    }

    private static String sample(Sample sample) {
        return "[" + millis(sample.nanos()) + "," + String.format(Locale.ROOT, "%.3f", sample.cores()) + ","
                + sample.heap() + "," + sample.resident() + "," + sample.reserved() + "," + sample.spilled() + ","
                + array(sample.work(), ProfileData::millis) + "]";
    }

    private static String task(TaskRun task) {
        return "[" + task.operator() + "," + task.phase() + "," + task.lane() + "," + text(task.worker()) + ","
                + millis(task.from()) + "," + millis(task.to()) + "]";
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private static <T> String array(List<T> values, Function<T, String> json) {
        return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    /// A string; no character in it means anything to HTML.
    static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || "\"\\<>&\u2028\u2029".indexOf(character) >= 0) {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(HEX.charAt(character >> shift & 15));
                }
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
