package org.millrace.cli.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millrace.cli.options.GraphFile;
import org.millrace.cli.options.QueryOptions;
import org.millrace.frame.Frame;
import org.millrace.frame.profile.ProfileRecorder;
import org.millrace.plan.Query;
import org.millrace.plan.graph.TaskGraph;
import org.millrace.plan.report.Expectations;
import org.millrace.plan.report.FigureTable;
import org.millrace.plan.report.OperatorFigures;
import org.millrace.plan.report.Quantities;
import org.millrace.source.AtomicFile;

/// What `--analyze` and `--graph` say about a run.
final class RunReport {

    private static final int WIDTH = 120;

    private final QueryOptions options;

    /// Says what the options ask for.
    RunReport(QueryOptions options) {
        this.options = options;
    }

    /// Reports on a query that has run.
    void ran(Frame frame, Query query, PrintStream output) {
        Path graph = options.graph();
        if (!options.analyze() && graph == null) {
            return;
        }
        List<OperatorFigures> operators = Expectations.join(query.metrics(), frame.physicalPlan());
        if (options.analyze()) {
            output.print(table(operators));
        }
        if (graph != null) {
            String title = String.format(
                    Locale.ROOT,
                    "ran in %s with %d %s",
                    Quantities.time(query.progress().nanos()),
                    options.threads(),
                    options.threads() == 1 ? "thread" : "threads");
            write(graph, TaskGraph.ran(title, operators));
        }
    }

    /// What each operator of a query did that has run.
    String figures(Frame frame, Query query) {
        return table(Expectations.join(query.metrics(), frame.physicalPlan()));
    }

    private static String table(List<OperatorFigures> operators) {
        return FigureTable.of(operators, Integer.getInteger("millrace.columns", WIDTH));
    }

    /// Writes the page about a query that was watched while it ran.
    void profile(Frame frame, @Nullable ProfileRecorder recorder) {
        Path path = options.profile();
        if (path != null && recorder != null) {
            String title = ProfileSettings.commandLine();
            write(path, recorder.html(title, frame.physicalPlan(), ProfileSettings.of(options, frame)));
        }
    }

    /// Reports on a query that is only planned.
    void planned(Frame frame) {
        Path graph = options.graph();
        if (graph != null) {
            write(graph, TaskGraph.planned("as planned; nothing has run", frame.physicalPlan()));
        }
    }

    private static void write(Path file, TaskGraph graph) {
        write(
                file,
                switch (GraphFile.ending(file.toString())) {
                    case "svg" -> graph.svg();
                    case "dot" -> graph.dot();
                    default -> graph.mermaid();
                });
    }

    /// Writes a text file, whole or not at all.
    static void write(Path path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (AtomicFile file = AtomicFile.create(path)) {
            file.write(bytes, 0, bytes.length);
            file.commit();
        }
        System.err.println("wrote " + path);
    }
}
