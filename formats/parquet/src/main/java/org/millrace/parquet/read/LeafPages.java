package org.millrace.parquet.read;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.Decoders;
import org.millrace.parquet.encoding.RleHybridDecoder;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.pages.Chunk;
import org.millrace.parquet.pages.ChunkPages;
import org.millrace.parquet.pages.DataPage;
import org.millrace.parquet.pages.DictionaryPages;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.Levels;
import org.millrace.parquet.pages.PageBytes;
import org.millrace.parquet.pages.PageIndex;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.source.ScanMetrics;
import org.millrace.vectors.Vector;

/// The pages of one leaf column with everything that decodes them: levels, values or dictionary positions.
final class LeafPages {
    private final ColumnNode.Leaf leaf;
    private final FileInput input;
    private final PageBytes stored;
    private final ScanMetrics metrics;
    private final Levels repetition;
    private final Levels definition;
    private final RleHybridDecoder codes = new RleHybridDecoder();
    private final Map<Encoding, ValueDecoder> decoders = new EnumMap<>(Encoding.class);
    private @Nullable ChunkPages pages;
    private @Nullable Vector dictionary;
    private @Nullable ValueDecoder decoder;
    private @Nullable RowGroupChunks group;
    private @Nullable PageIndex index;
    private boolean indexRead;
    /// Entries of the chunk that no page has brought yet. After a jump in a column that repeats nobody knows how many
    /// that are, and `pagesLeft` counts instead.
    private long valuesLeft;
    private int pagesLeft;
    /// The rows that the next page must have according to the index, after a jump; else negative.
    private long promisedRows;
    /// Entries of the current page that have not been read.
    private int pageLeft;
    private boolean loaded;
    private boolean dictionaryEncoded;

    LeafPages(ColumnNode.Leaf leaf, FileInput input, PageBytes stored, ScanMetrics metrics) {
        this.leaf = leaf;
        this.input = input;
        this.stored = stored;
        this.metrics = metrics;
        repetition = new Levels(leaf.repetition());
        definition = new Levels(leaf.definition());
    }

    ColumnNode.Leaf leaf() {
        return leaf;
    }

    /// Goes to the first page of the column's chunk in a row group.
    void start(RowGroupChunks next) {
        Chunk chunk = next.chunk(leaf);
        group = next;
        index = null;
        indexRead = false;
        pagesLeft = -1;
        promisedRows = -1;
        if (pages == null) {
            pages = new ChunkPages(input, stored, chunk);
        } else {
            pages.start(chunk);
        }
        valuesLeft = chunk.metaData().valueCount();
        dictionary = null;
        pageLeft = 0;
        loaded = false;
    }

    /// Entries left in the current page, after going to the next page with entries if there are none; 0 at the end of
    /// the chunk.
    int pageLeft() {
        while (pageLeft == 0 && (pagesLeft < 0 ? valuesLeft > 0 : pagesLeft > 0)) {
            nextDataPage();
        }
        return pageLeft;
    }

    private void nextDataPage() {
        ChunkPages source = pages();
        PageHeader header = source.next();
        loaded = false;
        if (header.type() == PageType.DICTIONARY_PAGE) {
            if (dictionary != null) {
                throw new MalformedException("a second dictionary in a column chunk");
            }
            dictionary = DictionaryPages.read(source, leaf.value(), header.dictionaryPage());
            return;
        }
        int count = valueCount(header);
        if (count < 0 || count > valuesLeft) {
            throw new MalformedException("a page of " + count + " values where " + valuesLeft + " are left");
        }
        if (promisedRows >= 0 && leaf.repetition() == 0 && promisedRows != count) {
            throw new MalformedException("a page of " + count + " rows where the index says " + promisedRows);
        }
        promisedRows = -1;
        pageLeft = count;
        if (pagesLeft < 0) {
            valuesLeft -= count;
        } else {
            pagesLeft--;
        }
    }

    /// Jumps to the page that has row `target`, if the file says where that is and it lies behind the page after the
    /// current one; whatever is left of the current page is given up. The dictionary has been read before, since it
    /// comes before the first data page.
    ///
    /// @return the row that reading goes on with; `row` if nothing was done
    long jump(long row, long target) {
        PageIndex known = pageIndex();
        if (known == null) {
            return row;
        }
        int here = known.pageOf(row);
        int there = known.pageOf(target);
        if (there <= here + 1) {
            return row;
        }
        PageIndex.Page page = known.pages().get(there);
        metrics.pagesSkipped().add(there - here - 1);
        pages().seek(page.offset());
        pageLeft = 0;
        loaded = false;
        promisedRows = page.to() - page.from();
        if (leaf.repetition() == 0) {
            valuesLeft = known.rows() - page.from();
        } else {
            pagesLeft = known.pages().size() - there;
        }
        return page.from();
    }

    private @Nullable PageIndex pageIndex() {
        RowGroupChunks current = group;
        if (!indexRead && current != null) {
            index = current.pageIndex(input, leaf);
            indexRead = true;
        }
        return index;
    }

    private int valueCount(PageHeader header) {
        if (header.dataPageV2() != null && header.type() == PageType.DATA_PAGE_V2) {
            boolean flat = leaf.repetition() == 0;
            int rows = header.dataPageV2().rowCount();
            int values = header.dataPageV2().valueCount();
            if (flat && rows != values) {
                throw new MalformedException("a page of " + rows + " rows and " + values + " values");
            }
            return values;
        }
        if (header.dataPage() != null && header.type() == PageType.DATA_PAGE) {
            return header.dataPage().valueCount();
        }
        throw new MalformedException("a page without its header");
    }

    /// Whether the current page has been loaded.
    boolean loaded() {
        return loaded;
    }

    /// Passes what is left of the current page without loading it, and gives how many entries that were.
    int dropPage() {
        int dropped = pageLeft;
        pageLeft = 0;
        return dropped;
    }

    /// Loads the current page, if it is not yet.
    void load() {
        if (loaded) {
            return;
        }
        DataPage page = pages().loadData();
        metrics.pagesRead().increment();
        if (leaf.repetition() > 0) {
            repetition.start(page, page.repetition());
        }
        if (leaf.definition() > 0) {
            definition.start(page, page.definition());
        }
        startValues(page);
        loaded = true;
    }

    private void startValues(DataPage page) {
        // A page of nulls may have no bytes at all, not even the header that its encoding begins with.
        boolean empty = page.valuesFrom() == page.valuesTo();
        Encoding encoding = empty ? Encoding.PLAIN : page.encoding();
        dictionaryEncoded = encoding == Encoding.PLAIN_DICTIONARY || encoding == Encoding.RLE_DICTIONARY;
        if (dictionaryEncoded) {
            startCodes(page);
            return;
        }
        ValueDecoder known = decoders.get(encoding);
        if (known == null) {
            known = Decoders.decoder(leaf.value().physical(), leaf.value().fixedLength(), encoding);
            decoders.put(encoding, known);
        }
        known.start(page.data(), page.valuesFrom(), page.valuesTo(), page.valueCount());
        decoder = known;
    }

    private void startCodes(DataPage page) {
        if (dictionary == null) {
            throw new MalformedException("a page with dictionary positions but no dictionary before it");
        }
        int width = page.data()[page.valuesFrom()] & 0xff;
        codes.start(page.data(), page.valuesFrom() + 1, page.valuesTo(), width);
    }

    /// Counts entries of the current page as read.
    void consume(int count) {
        pageLeft -= count;
    }

    /// The definition levels of the current page.
    Levels definition() {
        return definition;
    }

    /// The repetition levels of the current page.
    Levels repetition() {
        return repetition;
    }

    /// The dictionary if the current page has positions in it, else null.
    @Nullable
    Vector pageDictionary() {
        return dictionaryEncoded ? dictionary : null;
    }

    /// Reads positions in the dictionary, all checked to be within it.
    void readCodes(int[] out, int at, int count, int entries) {
        codes.read(out, at, count);
        int most = 0;
        int least = 0;
        for (int i = at; i < at + count; i++) {
            most = Math.max(most, out[i]);
            least = Math.min(least, out[i]);
        }
        if (count > 0 && (least < 0 || most >= entries)) {
            throw new MalformedException("the dictionary position " + Integer.toUnsignedString(least < 0 ? least : most)
                    + " in a dictionary of " + entries);
        }
    }

    /// The decoder of the current page's values, which are not dictionary positions.
    ValueDecoder decoder() {
        if (decoder == null) {
            throw new MalformedException("values before the first page");
        }
        return decoder;
    }

    /// Passes present values of the current page.
    void skipValues(int count) {
        if (dictionaryEncoded) {
            codes.skip(count);
        } else {
            decoder().skip(count);
        }
    }

    /// A file position for messages.
    long position() {
        return pages == null ? 0 : pages.position();
    }

    private ChunkPages pages() {
        if (pages == null) {
            throw new MalformedException("a column before its first chunk");
        }
        return pages;
    }
}
