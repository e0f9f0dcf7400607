package org.millrace.parquet.read;

import java.util.List;
import org.millrace.source.Morsel;

/// Rows of one row group.
///
/// @param group the row group
/// @param from the first row, counted from the row group's first
/// @param to the row after the last
record RowRange(int group, long from, long to) {
    /// The rows of morsels, each of which lies in one row group.
    static List<RowRange> of(ParquetFile file, List<Morsel> morsels) {
        return morsels.stream()
                .filter(morsel -> morsel.start() < morsel.end())
                .map(morsel -> of(file, morsel))
                .toList();
    }

    private static RowRange of(ParquetFile file, Morsel morsel) {
        int group = file.groupOf(morsel.start());
        long first = file.firstRows()[group];
        return new RowRange(group, morsel.start() - first, morsel.end() - first);
    }
}
