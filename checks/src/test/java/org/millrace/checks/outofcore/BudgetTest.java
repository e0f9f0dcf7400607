package org.millrace.checks.outofcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.frame.Session;

/// Twenty million rows in a process of its own with a small budget: the same bits, and no more resident memory than the
/// budget and 150 MB, as the operating system counts it.
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "millrace.tests", matches = "long")
class BudgetTest {

    private static final int ROWS = 20_000_000;
    private static final long OVERHEAD = 150L << 20;

    @TempDir
    private Path directory;

    @Test
    void everyOperatorKeepsToTheBudget() throws Exception {
        String file = SalesFile.write(directory, ROWS).toString();
        for (Map.Entry<String, ?> query : BlockingQueries.all().entrySet()) {
            String expected = run(query.getKey(), file, 8192, 2).getFirst();
            for (int threads : new int[] {2, 8}) {
                long memory = query.getKey().startsWith("join,") ? 512 : 192;
                List<String> found = run(query.getKey(), file, memory, threads);
                assertThat(found.getFirst()).as(query.getKey()).isEqualTo(expected);
                assertThat(Long.parseLong(found.get(1)))
                        .as("resident memory of %s under %d MB", query.getKey(), memory)
                        .isLessThan((memory << 20) + OVERHEAD);
            }
        }
    }

    /// The fingerprint and the peak of resident memory, in bytes.
    private List<String> run(String query, String file, long megabytes, int threads) throws Exception {
        long direct = Math.clamp(megabytes / 8, 16, 512);
        long heap = megabytes - direct;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                heap < 1024 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC",
                "-Xmx" + heap + "m",
                "-XX:MaxDirectMemorySize=" + direct + "m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:TrimNativeHeapInterval=1000",
                "-cp",
                System.getProperty("java.class.path"),
                QueryProcess.class.getName(),
                query,
                file,
                Long.toString(megabytes << 20),
                Integer.toString(threads),
                directory.resolve("spill").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> lines =
                text.lines().filter(line -> !line.startsWith("WARNING")).toList();
        assertThat(process.exitValue()).as("%s: %s", query, text).isZero();
        return lines;
    }

    /// Runs one query and prints its fingerprint and the process's peak of resident memory.
    static final class QueryProcess {

        private QueryProcess() {}

        public static void main(String[] arguments) throws Exception {
            try (Session session = Session.builder()
                    .memory(Long.parseLong(arguments[2]))
                    .threads(Integer.parseInt(arguments[3]))
                    .temporary(Path.of(arguments[4]))
                    .build()) {
                Outcome outcome =
                        Outcome.of(session, arguments[1], BlockingQueries.all().get(arguments[0]));
                System.out.println(outcome.fingerprint());
            }
            String peak = java.nio.file.Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElseThrow();
            System.out.println(Long.parseLong(peak.replaceAll("\\D", "")) << 10);
        }
    }
}
