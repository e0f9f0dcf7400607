package org.millrace.frame.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millrace.errors.DefectException;
import org.millrace.plan.Query;
import org.millrace.plan.graph.SvgText;
import org.millrace.plan.graph.TaskGraph;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.Quantities;
import org.millrace.plan.report.TaskRun;

/// The page about one query.
///
/// @param title     what the query is
/// @param operators what each operator did
/// @param samples   the course of the run
/// @param tasks     what workers did
/// @param progress  how far it was in the end
record ProfilePage(
        String title,
        List<OperatorFigures> operators,
        List<Sample> samples,
        List<TaskRun> tasks,
        Query.Progress progress) {

    String html(Map<String, String> settings) {
        String time = Quantities.time(progress.nanos());
        return resource("page.html")
                .replace("/*STYLE*/", resource("page.css"))
                .replace("<!--TITLE-->", SvgText.escaped(title))
                .replace("<!--TILES-->", tiles(time))
                .replace("<!--SETTINGS-->", settings(settings))
                .replace(
                        "<!--GRAPH-->",
                        TaskGraph.ran("ran in " + time, operators).svg())
                .replace("/*DATA*/", ProfileData.json(operators, samples, tasks))
                .replace("/*SCRIPT*/", resource("page.js"));
    }

    private String tiles(String time) {
        List<String> tiles = new ArrayList<>();
        tiles.add(tile(time, "elapsed"));
        double cores = samples.stream().mapToDouble(Sample::cores).max().orElse(0);
        long work = operators.stream()
                .mapToLong(figures -> figures.time().processor())
                .sum();
        tiles.add(tile(Quantities.time(work), "on processors, at most " + Math.round(10 * cores) / 10.0 + " at once"));
        tiles.add(tile(Quantities.count(progress.rowsDone()), "rows of input"));
        tiles.add(tile(Quantities.bytes(progress.bytesDone()), "of input"));
        tiles.add(tile(Quantities.bytes(most(Kind.RESIDENT)), "resident at most"));
        tiles.add(tile(Quantities.bytes(most(Kind.RESERVED)), "held by operators at most"));
        tiles.add(tile(Quantities.bytes(progress.spilled()), "spilled"));
        return String.join("\n", tiles);
    }

    private enum Kind {
        RESIDENT,
        RESERVED
    }

    private long most(Kind kind) {
        return samples.stream()
                .mapToLong(sample -> switch (kind) {
                    case RESIDENT -> sample.resident();
                    case RESERVED -> sample.reserved();
                })
                .max()
                .orElse(0);
    }

    private static String tile(String value, String label) {
        return "<div class=\"tile\"><b>" + SvgText.escaped(value) + "</b><span>" + SvgText.escaped(label)
                + "</span></div>";
    }

    private static String settings(Map<String, String> settings) {
        StringBuilder rows = new StringBuilder();
        settings.forEach((name, value) -> rows.append("<tr><th>")
                .append(SvgText.escaped(name))
                .append("</th><td>")
                .append(SvgText.escaped(value))
                .append("</td></tr>\n"));
        return rows.toString();
    }

    private static String resource(String name) {
        try (InputStream stream = ProfilePage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new DefectException("The resource " + name + " is not on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DefectException("The resource " + name + " cannot be read.", e);
        }
    }
}
