package org.millrace.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What this machine is, for the line above a table of times.
final class Machine {

    private Machine() {}

    static String description() {
        return Runtime.getRuntime().availableProcessors() + " cores of " + processor() + ", " + memory() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version().feature();
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name", System.getProperty("os.arch", "an unknown processor"));
    }

    private static String memory() {
        String kilobytes =
                line("/proc/meminfo", "MemTotal", "").replace("kB", "").strip();
        return kilobytes.isEmpty() ? "unknown memory" : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GiB";
    }

    private static String line(String file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
