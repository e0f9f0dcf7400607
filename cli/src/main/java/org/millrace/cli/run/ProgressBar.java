package org.millrace.cli.run;

import java.io.PrintStream;
import java.util.Locale;
import org.millrace.cli.options.ByteSize;
import org.millrace.plan.Query;
import org.millrace.plan.Query.Progress;

/// One line on standard error that says how far a query is, drawn anew five times a second and removed at the end. The
/// first half second shows nothing, so that short queries do not flicker.
final class ProgressBar implements AutoCloseable {

    private static final long FIRST_MILLIS = 500;
    private static final long INTERVAL_MILLIS = 200;
    private static final int BAR = 16;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final Query query;
    private final PrintStream output;
    private final Thread thread;

    /// A line that reached the end of the terminal's would wrap and stay.
    private final int width = Math.max(20, Integer.getInteger("millrace.columns", 80) - 1);

    /// Whether a line is on the screen. Written by the drawing thread, read after it has ended.
    private boolean drawn;

    ProgressBar(Query query, PrintStream output) {
        this.query = query;
        this.output = output;
        thread = Thread.ofPlatform().daemon().name("millrace-progress").start(this::draw);
    }

    private void draw() {
        try {
            Thread.sleep(FIRST_MILLIS);
            while (true) {
                String line = line(query.progress());
                output.print("\r" + line.substring(0, Math.min(line.length(), width)) + "\u001b[K");
                output.flush();
                drawn = true;
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The line for some progress, less than 80 characters wide.
    static String line(Progress progress) {
        double seconds = Math.max(progress.nanos(), 1) / 1e9;
        String rows = count(progress.rowsDone()) + " rows, " + count((long) (progress.rowsDone() / seconds)) + "/s";
        String spilled = progress.spilled() == 0 ? "" : ", " + ByteSize.shown(progress.spilled()) + " spilled";
        if (progress.bytesTotal() == 0) {
            return rows + ", " + clock(seconds) + spilled;
        }
        double done = Math.min(1, (double) progress.bytesDone() / progress.bytesTotal());
        return bar(done)
                + String.format(Locale.ROOT, " %3.0f %%  ", 100 * done)
                + ByteSize.shown(progress.bytesDone()) + " of " + ByteSize.shown(progress.bytesTotal()) + ", " + rows
                + (done > 0 && done < 1 ? ", " + clock(seconds / done - seconds) + " left" : "")
                + spilled;
    }

    private static String bar(double done) {
        int eighths = (int) Math.round(done * BAR * 8);
        int full = eighths / 8;
        String part = full < BAR ? EIGHTHS.substring(eighths % 8, eighths % 8 + 1) : "";
        return "▕" + "█".repeat(full) + part + " ".repeat(Math.max(0, BAR - full - 1)) + "▏";
    }

    private static String count(long rows) {
        double number = rows;
        String unit = "";
        for (String next : new String[] {"k", "M", "G"}) {
            if (number >= 1000) {
                number /= 1000;
                unit = next;
            }
        }
        return String.format(Locale.ROOT, unit.isEmpty() || number >= 100 ? "%.0f%s" : "%.1f%s", number, unit);
    }

    private static String clock(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (drawn) {
            output.print("\r\u001b[K");
            output.flush();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
