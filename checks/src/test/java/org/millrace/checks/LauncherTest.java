package org.millrace.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher at the root of the checkout, run as a user runs it. Needs the packaged command, which `verify` has
/// made by the time that it comes here.
class LauncherTest {

    private static final Path LAUNCHER = Repository.ROOT.resolve("millrace");

    /// Runs a command on a terminal of its own.
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    /// What one run gave back.
    private record Outcome(int code, String output, String errors) {}

    @TempDir
    private Path folder;

    @BeforeEach
    void theCommandIsPackaged() {
        assumeTrue(Files.exists(Repository.ROOT.resolve("cli/target/ready")));
    }

    @Test
    void startsThroughALinkFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("with a space"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("mill"), LAUNCHER);
        Path linkToLink = Files.createSymbolicLink(folder.resolve("again"), Path.of("with a space", "mill"));
        assertThat(run(link, "--version").output()).startsWith("millrace ");
        assertThat(run(linkToLink, "--version").code()).isEqualTo(0);
        Files.delete(linkToLink);
        Files.delete(link);
    }

    @Test
    void keepsStandardErrorFreeOfTheJvm() throws Exception {
        Outcome metadata = run(LAUNCHER, "--version");
        assertThat(metadata.errors()).isEmpty();
        Outcome query = run(LAUNCHER, "no-such-command", "an argument");
        assertThat(query.errors()).contains("no-such-command").doesNotContain("WARNING", "incubator", "\tat ");
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertThat(run(LAUNCHER, "no-such-command").code()).isEqualTo(2);
        assertThat(run(LAUNCHER).code()).isEqualTo(2);
        assertThat(run(LAUNCHER, "help").code()).isEqualTo(0);
    }

    @Test
    void limitsTheHeapAndBuffersToTheBudget() throws Exception {
        String flags = flags("no-such-command", "--memory", "256m");
        assertThat(flag(flags, "MaxHeapSize") + flag(flags, "MaxDirectMemorySize"))
                .isEqualTo(256L << 20);
        assertThat(flag(flags("no-such-command", "--memory=1g"), "MaxHeapSize")).isLessThan(1L << 30);
    }

    @Test
    void fitsTablesToTheTerminal() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "There is no " + SCRIPT + " to make a terminal with.");
        String wide = IntStream.range(0, 12).mapToObj(i -> "a_long_name_" + i).collect(Collectors.joining(","));
        Path table = Files.writeString(folder.resolve("wide.csv"), wide + "\n" + wide + "\n");
        String command = "stty cols 90; '" + LAUNCHER + "' head '" + table + "'";
        Outcome shown = run(SCRIPT, "-qec", command, "/dev/null");
        assertThat(shown.output()).contains("a_long_name_0", "…");
        assertThat(shown.output().lines()).allMatch(line -> line.stripTrailing().length() <= 90);
    }

    @Test
    void leavesNothingBehindWhenItIsEnded() throws Exception {
        Path target = Files.createDirectory(folder.resolve("written")).resolve("sales.csv");
        for (int wait : new int[] {0, 200, 1000}) {
            ProcessBuilder builder = new ProcessBuilder(
                    LAUNCHER.toString(), "generate", "sales", "--rows", "900M", "-o", target.toString());
            builder.environment().put("MILLRACE_JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            while (wait > 0 && process.isAlive() && isEmpty(target.getParent())) {
                Thread.sleep(10);
            }
            Thread.sleep(wait);
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(isEmpty(target.getParent())).isTrue();
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /// The final flags of the JVM that the launcher starts for these arguments.
    private String flags(String... arguments) throws Exception {
        return start(
                        Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                                .toList(),
                        true)
                .output();
    }

    private static long flag(String flags, String name) {
        return flags.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\S+ +" + name + " +=.*"))
                .map(line -> line.replaceAll(".*= *(\\d+).*", "$1"))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private Outcome run(Path launcher, String... arguments) throws Exception {
        return start(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList(),
                false);
    }

    private Outcome start(List<String> command, boolean printFlags) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        File errors = folder.resolve("errors").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().put("MILLRACE_JAVA_HOME", System.getProperty("java.home"));
        if (printFlags) {
            builder.environment().put("MILLRACE_JAVA_OPTIONS", "-XX:+PrintFlagsFinal");
        }
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output.toPath()), Files.readString(errors.toPath()));
    }
}
