package org.millrace.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.source.Morsel;

/// Cuts a file into morsels by a rule that looks only at its footer.
///
/// A row group is one morsel unless it is large; then it is cut at every 131,072 rows, so that a file of one row group
/// is read by all workers too. A reader that begins within a row group passes over the headers of the pages before,
/// which costs little, and decompresses the page that the cut lies in a second time, which happens once per lane.
/// Where a column repeats, though, headers do not say how many rows a page has: the row group is then cut only if it
/// has an offset index.
public final class Morsels {
    /// Rows of a morsel in a row group that is cut.
    public static final int ROWS = 1 << 17;

    private static final int MOST_IN_GROUP = 4096;

    private Morsels() {}

    /// The morsels of the file in the order of its rows.
    public static List<Morsel> of(ParquetFile file) {
        List<Morsel> morsels = new ArrayList<>();
        for (int i = 0; i < file.metaData().rowGroups().size(); i++) {
            add(morsels, file, i);
        }
        return List.copyOf(morsels);
    }

    private static void add(List<Morsel> morsels, ParquetFile file, int ordinal) {
        RowGroup group = file.metaData().rowGroups().get(ordinal);
        long first = file.firstRows()[ordinal];
        long rows = group.rowCount();
        long step = canBeginWithin(file, group) ? stepOf(rows) : Math.max(rows, 1);
        long bytes = storedBytes(group);
        for (long from = 0; from < rows; from += step) {
            long to = Math.min(rows, from + step);
            morsels.add(new Morsel(0, first + from, first + to, Math.round((double) bytes * (to - from) / rows)));
        }
    }

    /// A row group that says it has an absurd number of rows must not cost memory before its pages are looked at.
    private static long stepOf(long rows) {
        return ROWS * Math.max(1, Math.ceilDiv(rows, (long) ROWS * MOST_IN_GROUP));
    }

    private static boolean canBeginWithin(ParquetFile file, RowGroup group) {
        return file.leaves().stream()
                .allMatch(leaf -> leaf.repetition() == 0
                        || group.columns().get(leaf.column()).offsetIndexOffset() != null);
    }

    private static long storedBytes(RowGroup group) {
        long bytes = 0;
        for (ColumnChunk chunk : group.columns()) {
            ColumnMetaData metaData = chunk.metaData();
            bytes += metaData == null ? 0 : Math.max(0, metaData.compressedSize());
        }
        return bytes;
    }
}
