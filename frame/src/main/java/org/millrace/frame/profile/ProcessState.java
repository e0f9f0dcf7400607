package org.millrace.frame.profile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the process uses, as the JVM and the operating system tell it.
final class ProcessState {

    private static final Path STATUS = Path.of("/proc/self/status");

    private long lastNanos = System.nanoTime();
    private long lastProcessor = processor();

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /// How many processors were busy for the process since the last call.
    double cores() {
        long now = System.nanoTime();
        long used = processor();
        double cores = (used - lastProcessor) / (double) Math.max(1, now - lastNanos);
        lastNanos = now;
        lastProcessor = used;
        return Math.max(0, cores);
    }

    static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Bytes in the machine's memory, as Linux tells it; 0 elsewhere.
    static long resident() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }
}
