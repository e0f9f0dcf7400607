package org.millrace.parquet;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.DictionaryPageHeader;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PageEncodingStatistics;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.SchemaReader;
import org.millrace.parquet.thrift.CompactReader;

/// How many different values columns have, from the dictionary of the first row group, of which only the page's header
/// is read. Thread-safe: each column is looked at once or, by threads that come at the same time, a few times with the
/// same result.
final class DictionarySizes {

    /// More than the header of a page that has no statistics.
    private static final int HEADER_BYTES = 256;

    /// Where a group of rows has fewer different values than this part of them, other groups have the same ones.
    private static final double REPEATING = 0.25;

    /// With so few rows a writer leaves a dictionary out only where hardly any value repeats.
    private static final long FEW_ROWS = 10_000;

    private final ParquetFile file;
    private final AtomicReferenceArray<@Nullable OptionalLong> known;

    DictionarySizes(ParquetFile file) {
        this.file = file;
        known = new AtomicReferenceArray<>(file.columns().size());
    }

    /// About how many different values a column has; empty where no dictionary has them all.
    OptionalLong column(int index) {
        OptionalLong found = known.get(index);
        if (found == null) {
            found = look(SchemaReader.flat(file.columns().get(index)));
            known.set(index, found);
        }
        return found;
    }

    private OptionalLong look(ColumnNode.@Nullable Leaf leaf) {
        List<RowGroup> groups = file.metaData().rowGroups();
        if (leaf == null || groups.isEmpty() || groups.getFirst().rowCount() == 0) {
            return OptionalLong.empty();
        }
        RowGroup first = groups.getFirst();
        ColumnMetaData chunk = first.columns().get(leaf.column()).metaData();
        if (chunk == null) {
            return OptionalLong.empty();
        }
        if (chunk.dictionaryPageOffset() == null && first.rowCount() < FEW_ROWS) {
            return OptionalLong.of(file.rowCount());
        }
        int entries = onlyCodes(chunk) ? entries(chunk) : 0;
        if (entries == 0) {
            return OptionalLong.empty();
        }
        boolean repeats = entries < REPEATING * first.rowCount();
        return OptionalLong.of(repeats ? entries : Math.round((double) entries / first.rowCount() * file.rowCount()));
    }

    /// Whether all data pages have codes of the dictionary. A writer that says nothing of it may have given up.
    private static boolean onlyCodes(ColumnMetaData chunk) {
        List<PageEncodingStatistics> pages = chunk.pageEncodings();
        return pages != null
                && chunk.dictionaryPageOffset() != null
                && pages.stream()
                        .allMatch(page -> page.pageType() == PageType.DICTIONARY_PAGE
                                || page.encoding() == Encoding.RLE_DICTIONARY
                                || page.encoding() == Encoding.PLAIN_DICTIONARY);
    }

    /// The entries of a chunk's dictionary; 0 where it cannot be read: whoever reads the column says why.
    private int entries(ColumnMetaData chunk) {
        long start = CompactReader.required(chunk.dictionaryPageOffset(), "dictionaryPageOffset");
        int length = (int) Math.min(HEADER_BYTES, file.dataEnd() - start);
        if (start <= 0 || length <= 0) {
            return 0;
        }
        byte[] head = new byte[length];
        try (FileInput input = FileInput.open(file.path())) {
            input.read(start, head, 0, length);
            DictionaryPageHeader header =
                    PageHeader.read(new CompactReader(head, 0, length)).dictionaryPage();
            return header == null ? 0 : Math.max(0, header.valueCount());
        } catch (MalformedException | MillraceException _) {
            return 0;
        }
    }
}
