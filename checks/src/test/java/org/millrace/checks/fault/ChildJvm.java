package org.millrace.checks.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another JVM with this one's class path.
final class ChildJvm {

    private static final long PATIENCE_MINUTES = 10;

    private ChildJvm() {}

    /// How a process ended and what it said on both outputs.
    record Ended(int exit, String text) {}

    /// Starts a program.
    ///
    /// @param options options of the JVM
    static Process start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--add-modules");
        command.add("jdk.incubator.vector");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Runs a program to its end.
    static Ended run(Class<?> main, List<String> options, String... arguments) throws Exception {
        Process process = start(main, options, arguments);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(
                process.waitFor(),
                text.lines().filter(line -> !line.startsWith("WARNING:")).reduce("", (all, line) -> all + line + "\n"));
    }
}
