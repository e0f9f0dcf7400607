package org.millrace.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.millrace.cli.options.ByteSize;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;

/// Says on standard error which files a query has written.
public final class WrittenFiles implements Receiver {

    private static final int MOST_FILES = 20;

    private final int shown;

    private final long start = System.nanoTime();
    private final List<String> files = new ArrayList<>();
    private long rows;
    private long bytes;

    /// Says each file, up to some number of them, and the sum.
    public WrittenFiles() {
        this(MOST_FILES);
    }

    private WrittenFiles(int shown) {
        this.shown = shown;
    }

    /// Says the sum only.
    public static WrittenFiles summary() {
        return new WrittenFiles(0);
    }

    /// The number of rows in all files together.
    public long rows() {
        return rows;
    }

    /// The size of all files together.
    public long bytes() {
        return bytes;
    }

    @Override
    public void begin(Schema schema) {
        files.clear();
        rows = 0;
        bytes = 0;
    }

    @Override
    public void rows(Batch batch) {
        for (int i = 0; i < batch.rows(); i++) {
            String file = String.valueOf(Values.at(batch.column(0), i));
            long fileRows = (Long) Objects.requireNonNull(Values.at(batch.column(1), i));
            long fileBytes = (Long) Objects.requireNonNull(Values.at(batch.column(2), i));
            files.add(line(file, fileRows, fileBytes));
            rows += fileRows;
            bytes += fileBytes;
        }
    }

    @Override
    public void end() {
        double seconds = (System.nanoTime() - start) / 1e9;
        files.stream().limit(shown).forEach(System.err::println);
        if (shown > 0 && files.size() > shown) {
            System.err.println("… and " + (files.size() - shown) + " files more");
        }
        System.err.println(String.format(
                Locale.ROOT,
                "wrote %,d rows, %s in %,d %s in %.2f s",
                rows,
                ByteSize.shown(bytes),
                files.size(),
                files.size() == 1 ? "file" : "files",
                seconds));
    }

    private static String line(String file, long rows, long bytes) {
        return String.format(Locale.ROOT, "%s: %,d rows, %s", file, rows, ByteSize.shown(bytes));
    }
}
