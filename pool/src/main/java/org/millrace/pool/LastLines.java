package org.millrace.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Reads what a process says on its standard error, so that it never waits for a reader, and keeps the last lines.
final class LastLines {

    private static final int KEPT = 10;
    private static final int LONGEST = 400;

    // Guarded by this.
    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    LastLines(InputStream source, String name) {
        this.reader = Thread.ofPlatform().daemon().name(name).start(() -> read(source));
    }

    private void read(InputStream source) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                add(line);
            }
        } catch (IOException _) {
            // The process is gone; what it said before is kept.
        }
    }

    private synchronized void add(String line) {
        if (line.isBlank() || line.startsWith("WARNING: Using incubator modules")) {
            return;
        }
        lines.addLast(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    /// What the process, which has ended, said last.
    String text() {
        try {
            reader.join(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return String.join("\n", lines);
        }
    }
}
