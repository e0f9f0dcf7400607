package org.millrace.pool;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a worker process: this JVM's own program, class path and options.
final class ChildCommand {

    /// Options that belong to this process alone: debuggers and agents, recordings, caches that are being written.
    private static final List<String> NOT_PASSED_ON = List.of(
            "-agentlib:",
            "-agentpath:",
            "-javaagent:",
            "-Xrunjdwp",
            "-Xdebug",
            "-XX:StartFlightRecording",
            "-XX:AOTCacheOutput",
            "-XX:AOTMode",
            "-XX:AOTConfiguration",
            "-XX:ErrorFile",
            "-XX:HeapDumpPath",
            "-Dcom.sun.management");

    private ChildCommand() {}

    /// @param options further options of the JVM, which win over this one's
    static List<String> of(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (NOT_PASSED_ON.stream().noneMatch(option::startsWith)) {
                command.add(option);
            }
        }
        // Standard output belongs to the messages.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(WorkerProcess.class.getName());
        return command;
    }
}
