package org.millrace.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.millrace.source.Morsel;

/// Rows of one row group.
///
/// @param group the row group
/// @param from the first row, counted from the row group's first
/// @param to the row after the last
record RowRange(int group, long from, long to) {
    /// The rows of morsels, where consecutive ones that go on in the same row group become one range.
    static List<RowRange> of(ParquetFile file, List<Morsel> morsels) {
        List<RowRange> ranges = new ArrayList<>();
        for (Morsel morsel : morsels) {
            if (morsel.start() >= morsel.end()) {
                continue;
            }
            int group = file.groupOf(morsel.start());
            long first = file.firstRows()[group];
            add(ranges, new RowRange(group, morsel.start() - first, morsel.end() - first));
        }
        return ranges;
    }

    private static void add(List<RowRange> ranges, RowRange range) {
        if (!ranges.isEmpty()) {
            RowRange last = ranges.getLast();
            if (last.group == range.group && last.to == range.from) {
                ranges.set(ranges.size() - 1, new RowRange(range.group, last.from, range.to));
                return;
            }
        }
        ranges.add(range);
    }
}
