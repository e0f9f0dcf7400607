package org.millrace.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;
import org.millrace.source.ScanMetrics;

/// Where records that were left out are listed: one line for each, with the byte where it starts, the column, the value
/// and the reason, in the order of the records. Each scan writes the file anew; if two go on at once, the one that
/// began last. A scan that ends early, by an error or because no more rows were wanted, leaves the first part of the
/// list.
///
/// Readers hand over what they found piece by piece; a piece is written once all before it are, so that the file does
/// not depend on who was faster. Thread-safe.
final class RejectsFile {

    private static final String HEADER = "byte,column,value,reason\n";

    private final @Nullable Path path;
    private final long origin;
    /// The scans that still run, and perhaps some that do not. Guarded by `this`.
    private final Map<ScanMetrics, Scan> scans = new WeakHashMap<>();
    /// The scan that began last. Guarded by `this`.
    private @Nullable Scan current;

    /// The rejects of one text.
    ///
    /// @param option what the option says: the file, or a directory in which each text gets a file of its own
    /// @param text   the text's file
    /// @param origin where its first record starts
    RejectsFile(@Nullable String option, Path text, long origin) {
        this.path = option == null ? null : file(Path.of(option), text);
        this.origin = origin;
    }

    private static Path file(Path option, Path text) {
        if (!Files.isDirectory(option)) {
            return option;
        }
        String name = text.toString().replace("%", "%25").replace("/", "%2F").replace("\\", "%5C");
        return option.resolve(name + ".rejects.csv");
    }

    /// The rejects of the records that start in a range of the text, for one reader of a scan to fill.
    synchronized Piece piece(ScanMetrics scan, long start, long end) {
        Scan known = scans.get(scan);
        if (known == null) {
            known = new Scan(origin);
            scans.put(scan, known);
            current = known;
            write(List.of(), true);
        }
        return new Piece(this, known, start, end);
    }

    /// Writes what a piece has so far if all before it is written.
    private synchronized void spill(Piece piece) {
        if (piece.scan.reached == piece.start) {
            write(piece.scan, piece);
        }
    }

    /// A piece is complete: writes it and those that waited for it.
    private synchronized void finish(Piece piece) {
        Scan scan = piece.scan;
        scan.waiting.put(piece.start, piece);
        for (Piece next = scan.waiting.remove(scan.reached); next != null; next = scan.waiting.remove(scan.reached)) {
            write(scan, next);
            scan.reached = next.end;
        }
    }

    private void write(Scan scan, Piece piece) {
        piece.rejects.sort(Comparator.comparingLong(Reject::offset));
        if (scan == current && !piece.rejects.isEmpty()) {
            write(piece.rejects, false);
        }
        piece.rejects.clear();
    }

    private void write(List<Reject> rejects, boolean anew) {
        if (path == null) {
            return;
        }
        OpenOption[] options = anew ? new OpenOption[0] : new OpenOption[] {StandardOpenOption.APPEND};
        try (BufferedWriter writer = Files.newBufferedWriter(path, options)) {
            writer.write(anew ? HEADER : "");
            for (Reject reject : rejects) {
                writer.write(reject.line());
            }
        } catch (IOException e) {
            String reason =
                    e instanceof NoSuchFileException ? "its directory does not exist" : String.valueOf(e.getMessage());
            throw new ResourceException("Cannot write the rejects file " + path + ": " + reason + ".", e);
        }
    }

    /// How far the file is written for one scan. Guarded by the file.
    private static final class Scan {
        private final Map<Long, Piece> waiting = new HashMap<>();
        /// The rejects of records that start before are written.
        private long reached;

        Scan(long origin) {
            this.reached = origin;
        }
    }

    /// What one reader found. Belongs to the reader until it is finished.
    static final class Piece {

        private static final int MANY = 1 << 12;

        private final RejectsFile file;
        private final Scan scan;
        private final long start;
        private final long end;
        private final List<Reject> rejects = new ArrayList<>();

        private Piece(RejectsFile file, Scan scan, long start, long end) {
            this.file = file;
            this.scan = scan;
            this.start = start;
            this.end = end;
        }

        void add(Reject reject) {
            rejects.add(reject);
        }

        /// To be called where no record before those added so far can be added any more: many do not stay in memory.
        void relieve() {
            if (rejects.size() >= MANY) {
                file.spill(this);
            }
        }

        /// To be called after the last record.
        void finish() {
            file.finish(this);
        }
    }

    /// A record that was left out.
    ///
    /// @param offset where it starts
    /// @param column the column of the bad value; empty where the record as a whole is bad
    /// @param value  the value or the record
    /// @param reason what is wrong
    record Reject(long offset, String column, String value, String reason) {

        private String line() {
            return offset + "," + quoted(column) + "," + quoted(value) + "," + quoted(reason) + "\n";
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
