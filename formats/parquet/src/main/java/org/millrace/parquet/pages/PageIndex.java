package org.millrace.parquet.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.OffsetIndex;
import org.millrace.parquet.metadata.PageLocation;
import org.millrace.parquet.thrift.CompactReader;

/// Where the data pages of a chunk are and which rows they have, from the offset index.
///
/// @param pages the pages in order
/// @param rows the rows of the row group
public record PageIndex(List<Page> pages, long rows) {
    private static final int MAX_INDEX = 1 << 26;

    /// Copies the list.
    public PageIndex {
        pages = List.copyOf(pages);
    }

    /// A data page.
    ///
    /// @param offset file position of its header
    /// @param from its first row, counted from the row group's first
    /// @param to the row after its last
    public record Page(long offset, long from, long to) {}

    /// The index of a chunk, or null where there is none or its rows do not ascend from 0 to the end of the row group.
    public static @Nullable PageIndex read(FileInput input, ColumnChunk chunk, long rows) {
        byte[] data = bytes(input, chunk.offsetIndexOffset(), chunk.offsetIndexLength());
        if (data == null) {
            return null;
        }
        try {
            return of(OffsetIndex.read(new CompactReader(data, 0, data.length)).pages(), rows);
        } catch (MalformedException unusable) {
            return null;
        }
    }

    private static @Nullable PageIndex of(List<PageLocation> locations, long rows) {
        List<Page> pages = new ArrayList<>(locations.size());
        for (int i = 0; i < locations.size(); i++) {
            long from = locations.get(i).firstRow();
            long to = i + 1 < locations.size() ? locations.get(i + 1).firstRow() : rows;
            if (from > to || (i == 0 && from != 0)) {
                return null;
            }
            pages.add(new Page(locations.get(i).offset(), from, to));
        }
        return pages.isEmpty() ? null : new PageIndex(pages, rows);
    }

    /// The bytes of an index structure, or null where there is none.
    public static byte @Nullable [] bytes(FileInput input, @Nullable Long offset, @Nullable Integer length) {
        if (offset == null || length == null || length <= 0 || length > MAX_INDEX) {
            return null;
        }
        if (offset < 0 || offset > input.size() - length) {
            return null;
        }
        byte[] data = new byte[length];
        input.read(offset, data, 0, length);
        return data;
    }

    /// The position of the page that has row `row`.
    public int pageOf(long row) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).from() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
