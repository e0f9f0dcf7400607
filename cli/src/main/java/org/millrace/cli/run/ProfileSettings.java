package org.millrace.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.cli.options.QueryOptions;
import org.millrace.frame.Frame;
import org.millrace.frame.Settings;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.report.Quantities;

/// How a query ran, for its profile.
public final class ProfileSettings {

    private static List<String> commandLine = List.of();

    private ProfileSettings() {}

    /// Notes the words of the command line. To be called once, before anything runs.
    public static void started(String... arguments) {
        commandLine = List.of(arguments);
    }

    /// The command line as it was typed, but for quotes.
    static String commandLine() {
        return "millrace " + String.join(" ", commandLine);
    }

    /// By name, in the order to show.
    static Map<String, String> of(QueryOptions options, Frame frame) {
        Settings settings = frame.session().settings();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("command", commandLine());
        shown.put("files", String.join(", ", files(frame.plan(), new ArrayList<>())));
        shown.put("threads", "" + options.threads());
        shown.put("memory of the process", Quantities.bytes(options.memory()));
        shown.put("memory of queries", Quantities.bytes(settings.backend().memory()));
        shown.put("rows in a batch", Quantities.count(settings.query().batchRows()));
        shown.put("temporary files", "" + settings.backend().temporary());
        long limit = settings.backend().temporaryLimit();
        shown.put("limit of temporary files", limit == Long.MAX_VALUE ? "none" : Quantities.bytes(limit));
        shown.put(
                "timeout",
                settings.query().timeout() == null
                        ? "none"
                        : "" + settings.query().timeout());
        shown.put("Millrace", version());
        shown.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        shown.put(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, heap of at most "
                        + Quantities.bytes(Runtime.getRuntime().maxMemory()));
        return shown;
    }

    private static String version() {
        String version = ProfileSettings.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static List<String> files(Relation relation, List<String> files) {
        if (relation instanceof Scan scan) {
            files.addAll(scan.table().spec().paths());
        }
        relation.inputs().forEach(input -> files(input, files));
        return files;
    }
}
