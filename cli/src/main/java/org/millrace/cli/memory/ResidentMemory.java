package org.millrace.cli.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Resident memory of this process as Linux tells it: everything that it holds in the machine's memory, the JVM
/// included. Elsewhere it is unknown.
public final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /// The bytes resident now.
    public static OptionalLong now() {
        return read("VmRSS:");
    }

    /// The most bytes that were ever resident, since the start or the last [#forgetPeak()].
    public static OptionalLong peak() {
        return read("VmHWM:");
    }

    /// Starts the peak anew at what is resident now. Where the system refuses, the peak stays that of the process.
    public static void forgetPeak() {
        try {
            // The value 5 resets the high-water mark, see proc_pid_clear_refs(5).
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            // Older kernels and other systems keep the peak of the whole process, which is no less than that of a run.
            return;
        }
    }

    private static OptionalLong read(String name) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(name)) {
                    String kilobytes =
                            line.substring(name.length()).replace("kB", "").strip();
                    return OptionalLong.of(Long.parseLong(kilobytes) << 10);
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
