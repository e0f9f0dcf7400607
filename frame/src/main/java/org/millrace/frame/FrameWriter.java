package org.millrace.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.plan.relation.WriteSpec;

/// Says how the rows of a frame are written; [#parquet(String)], [#csv(String)] or [#to(String, String)] then runs
/// the query. Starts with [Frame#write()]. Every one of them gives a row for each file written: its path, rows and
/// bytes.
public final class FrameWriter {

    private final Frame frame;
    private final Map<String, String> options = new HashMap<>();
    private List<String> partitionBy = List.of();
    private int files = 1;

    FrameWriter(Frame frame) {
        this.frame = frame;
    }

    /// Columns whose values become directories `name=value`.
    public FrameWriter partitionBy(String... columns) {
        partitionBy = List.of(columns);
        return this;
    }

    /// How many files of nearly equal row counts are made, in row order.
    public FrameWriter files(int count) {
        files = count;
        return this;
    }

    /// A writer option of the format, such as `compression`.
    public FrameWriter option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /// Writes Parquet.
    public ResultTable parquet(String path) {
        return to(path, "parquet");
    }

    /// Writes CSV.
    public ResultTable csv(String path) {
        return to(path, "csv");
    }

    /// Writes a format; an empty name finds it from the path.
    public ResultTable to(String path, String format) {
        return frame.write(new WriteSpec(path, format, options, partitionBy, files));
    }
}
