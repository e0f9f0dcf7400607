package org.millrace.parquet.pages;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.codec.ByteRange;
import org.millrace.parquet.codec.Codecs;
import org.millrace.parquet.codec.PageDecompressor;
import org.millrace.parquet.metadata.CompressionCodec;
import org.millrace.parquet.metadata.DataPageHeader;
import org.millrace.parquet.metadata.DataPageHeaderV2;
import org.millrace.parquet.metadata.DictionaryPageHeader;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.thrift.CompactReader;

/// Walks the pages of one column chunk after the other. {@link #next} looks at headers only; a page that nobody loads
/// is neither read nor decompressed. Belongs to one thread at a time.
///
/// All methods throw {@link MalformedException} for bytes that do not follow the format.
public final class ChunkPages {
    private static final int WINDOW = 1 << 16;
    private static final int MAX_HEADER = 1 << 24;

    private final FileInput input;
    private final PageBytes stored;
    private final PageBytes page = new PageBytes();
    private final CRC32 checksum = new CRC32();
    private @Nullable PageDecompressor decompressor;
    private @Nullable CompressionCodec codec;
    private byte[] window = new byte[0];
    private long windowStart;
    private int windowLength;
    private Chunk chunk;
    private long bodyStart;
    private long nextHeader;
    private @Nullable PageHeader header;

    /// Pages of `first` to begin with.
    ///
    /// @param stored a buffer for compressed pages, which columns of one reader share
    public ChunkPages(FileInput input, PageBytes stored, Chunk first) {
        this.input = input;
        this.stored = stored;
        this.chunk = first;
        start(first);
    }

    /// Goes to the first page of a chunk.
    public void start(Chunk next) {
        chunk = next;
        nextHeader = next.start();
        header = null;
        windowLength = 0;
        CompressionCodec wanted = next.metaData().codec();
        if (decompressor == null || wanted != codec) {
            decompressor = Codecs.decompressor(wanted);
            codec = wanted;
        }
    }

    /// Goes to the page whose header is at `offset`.
    public void seek(long offset) {
        if (offset < chunk.start() || offset >= chunk.end()) {
            throw new MalformedException("a page at byte " + offset + " outside its column chunk");
        }
        nextHeader = offset;
    }

    /// The file position of the current page's content, for messages.
    public long position() {
        return bodyStart;
    }

    /// Moves to the next page and gives its header; pages of unknown type are passed over.
    public PageHeader next() {
        while (true) {
            PageHeader read = readHeader();
            if (read.type() != PageType.UNKNOWN && read.type() != PageType.INDEX_PAGE) {
                return read;
            }
        }
    }

    private PageHeader readHeader() {
        fill(nextHeader, WINDOW);
        while (true) {
            int from = (int) (nextHeader - windowStart);
            CompactReader in = new CompactReader(window, from, windowLength);
            try {
                PageHeader read = PageHeader.read(in);
                bodyStart = windowStart + in.position();
                checkSizes(read);
                nextHeader = bodyStart + read.compressedSize();
                header = read;
                return read;
            } catch (MalformedException e) {
                long available = chunk.end() - nextHeader;
                int have = windowLength - from;
                if (!e.isTruncated() || have >= available || have >= MAX_HEADER) {
                    throw e;
                }
                fill(nextHeader, 4 * Math.max(have, WINDOW));
            }
        }
    }

    private void checkSizes(PageHeader read) {
        if (read.compressedSize() < 0 || read.compressedSize() > chunk.end() - bodyStart) {
            throw new MalformedException(
                    "a page of " + read.compressedSize() + " bytes in a chunk that ends at byte " + chunk.end());
        }
        long uncompressed = read.uncompressedSize();
        if (uncompressed < 0 || uncompressed > mostUncompressed(read.compressedSize())) {
            throw new MalformedException("a page of " + uncompressed + " bytes from " + read.compressedSize()
                    + " bytes compressed by " + codec);
        }
    }

    /// What the codec can make of so many bytes at most; it is not limited for Zstandard and Brotli.
    private long mostUncompressed(long compressed) {
        return switch (chunk.metaData().codec()) {
            case UNCOMPRESSED -> compressed;
            case SNAPPY -> 64 * compressed;
            case LZ4, LZ4_RAW -> 256 * compressed + 64;
            case GZIP -> 1100 * compressed;
            case ZSTD, BROTLI, LZO, UNKNOWN -> Integer.MAX_VALUE;
        };
    }

    /// Makes the window begin at or before `position` with at least `wanted` bytes after it, or all there are.
    private void fill(long position, int wanted) {
        long windowEnd = windowStart + windowLength;
        boolean inside = windowLength > 0 && position >= windowStart && position < windowEnd;
        boolean enough = windowEnd - position >= WINDOW >>> 4 || windowEnd == chunk.end();
        if (inside && enough && wanted <= WINDOW) {
            return;
        }
        int length = (int) Math.min(wanted, chunk.end() - position);
        if (length <= 0) {
            throw MalformedException.truncated("a column chunk");
        }
        if (window.length < length) {
            window = new byte[length];
        }
        input.read(position, window, 0, length);
        windowStart = position;
        windowLength = length;
    }

    /// Reads, verifies and decompresses the current page, which is a dictionary page, into an array of its own.
    public ByteRange loadDictionary(DictionaryPageHeader dictionary) {
        PageHeader current = CompactReader.required(header, "header");
        if (dictionary.valueCount() < 0) {
            throw new MalformedException("a dictionary of " + dictionary.valueCount() + " values");
        }
        ByteRange compressed = readBody(current);
        PageBytes own = new PageBytes();
        byte[] data = own.withRoomFor(current.uncompressedSize());
        ByteRange out = new ByteRange(data, 0, current.uncompressedSize());
        decompress(compressed, out);
        return out;
    }

    /// Reads, verifies and decompresses the current page, which is a data page of either version.
    public DataPage loadData() {
        Cancellation.checkpoint();
        PageHeader current = CompactReader.required(header, "header");
        ByteRange compressed = readBody(current);
        DataPageHeaderV2 second = current.dataPageV2();
        if (second != null) {
            return loadSecond(current, second, compressed);
        }
        DataPageHeader first = CompactReader.required(current.dataPage(), "data_page_header");
        byte[] data = page.withRoomFor(current.uncompressedSize());
        ByteRange out = new ByteRange(data, 0, current.uncompressedSize());
        decompress(compressed, out);
        return PageLayout.ofFirst(chunk.leaf(), first, out);
    }

    private DataPage loadSecond(PageHeader current, DataPageHeaderV2 second, ByteRange compressed) {
        int levels = PageLayout.levelBytes(second, current);
        byte[] data = page.withRoomFor(current.uncompressedSize());
        System.arraycopy(compressed.data(), compressed.offset(), data, 0, levels);
        ByteRange in = new ByteRange(compressed.data(), compressed.offset() + levels, compressed.length() - levels);
        ByteRange out = new ByteRange(data, levels, current.uncompressedSize() - levels);
        boolean isCompressed = second.compressed() == null || second.compressed();
        if (isCompressed && out.length() > 0) {
            decompress(in, out);
        } else {
            copy(in, out);
        }
        return PageLayout.ofSecond(second, out);
    }

    private static void copy(ByteRange in, ByteRange out) {
        if (in.length() < out.length()) {
            throw new MalformedException("a page of " + in.length() + " bytes instead of " + out.length());
        }
        System.arraycopy(in.data(), in.offset(), out.data(), out.offset(), out.length());
    }

    private void decompress(ByteRange in, ByteRange out) {
        if (in.length() == 0 && out.length() == 0) {
            return;
        }
        CompactReader.required(decompressor, "codec").decompress(in, out);
    }

    private ByteRange readBody(PageHeader current) {
        int length = current.compressedSize();
        byte[] data = stored.withRoomFor(length);
        int inWindow = (int) Math.max(0, Math.min(length, windowStart + windowLength - bodyStart));
        System.arraycopy(window, inWindow == 0 ? 0 : (int) (bodyStart - windowStart), data, 0, inWindow);
        input.read(bodyStart + inWindow, data, inWindow, length - inWindow);
        verify(current, data, length);
        return new ByteRange(data, 0, length);
    }

    private void verify(PageHeader current, byte[] data, int length) {
        Integer crc = current.crc();
        if (crc == null) {
            return;
        }
        checksum.reset();
        checksum.update(data, 0, length);
        if ((int) checksum.getValue() != crc) {
            throw new MalformedException("a page whose checksum is " + Integer.toHexString((int) checksum.getValue())
                    + " instead of " + Integer.toHexString(crc));
        }
    }
}
