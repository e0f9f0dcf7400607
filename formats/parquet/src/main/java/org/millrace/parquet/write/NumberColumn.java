package org.millrace.parquet.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.parquet.encode.BitPacking;
import org.millrace.parquet.encode.ByteStreamSplit;
import org.millrace.parquet.encode.DeltaEncoder;
import org.millrace.parquet.encode.HybridEncoder;
import org.millrace.parquet.encode.LongDictionary;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.encode.PlainEncoder;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.vectors.Vector;

/// Numbers and booleans, each in a `long`: integers with their sign, floating-point numbers as their bits.
final class NumberColumn implements ColumnValues {

    private final WriteOptions options;
    private final LongDictionary dictionary = new LongDictionary();
    private final DeltaEncoder delta = new DeltaEncoder();
    private final DecimalKeys decimals = new DecimalKeys();
    private final HybridEncoder hybrid = new HybridEncoder();
    private PhysicalType type = PhysicalType.INT64;
    private Encoding encoding = Encoding.PLAIN;
    private long[] values = new long[1 << 13];
    private int[] codes = new int[0];
    private int count;

    NumberColumn(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void start(Leaf leaf) {
        type = leaf.stored().physical();
        encoding = Encoding.PLAIN;
        count = 0;
    }

    @Override
    public void add(Vector vector, int @Nullable [] positions, int added) {
        if (count + added > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, count + added));
        }
        NumberGather.copy(vector, positions, added, values, count);
        count += added;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Encoding choose() {
        encoding = type == PhysicalType.BOOLEAN || count == 0 ? Encoding.PLAIN : cheapest();
        return encoding;
    }

    /// The smallest of the forms that the options allow, with a preference for the dictionary, on which readers can
    /// filter and group.
    private Encoding cheapest() {
        boolean whole = type == PhysicalType.INT32 || type == PhysicalType.INT64;
        long plain = (long) count * width();
        long other = whole ? Math.min(plain, delta.estimate(values, count, width() == Integer.BYTES)) : plain;
        if (options.dictionary() && encodeWithDictionary() && dictionaryBytes() <= other + other / 4) {
            return Encoding.RLE_DICTIONARY;
        }
        if (other < plain - plain / 8) {
            return Encoding.DELTA_BINARY_PACKED;
        }
        return options.byteStreamSplit() ? Encoding.BYTE_STREAM_SPLIT : Encoding.PLAIN;
    }

    private boolean encodeWithDictionary() {
        int limit = DictionaryProbe.limit(values, count, options.dictionaryBytes() / width());
        if (limit == 0) {
            return false;
        }
        if (codes.length < count) {
            codes = new int[values.length];
        }
        if (type == PhysicalType.DOUBLE && decimals.find(values, count)) {
            return encodeByKeys(decimals.keys(), decimals.least(), decimals.greatest(), limit);
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        return encodeByKeys(values, least, greatest, limit);
    }

    private boolean encodeByKeys(long[] keys, long least, long greatest, int limit) {
        return LongDictionary.direct(least, greatest, count)
                ? dictionary.encodeDirect(values, keys, count, least, greatest, limit, codes)
                : dictionary.encode(values, count, limit, codes);
    }

    private long dictionaryBytes() {
        return (long) dictionary.size() * width() + (long) count * codeWidth() / Byte.SIZE;
    }

    private int codeWidth() {
        return Math.max(1, BitPacking.width(dictionary.size() - 1L));
    }

    private int width() {
        return switch (type) {
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case BOOLEAN -> 1;
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> throw new DefectException(type + " is no number.");
        };
    }

    @Override
    public int dictionarySize() {
        return encoding == Encoding.RLE_DICTIONARY ? dictionary.size() : 0;
    }

    @Override
    public void writeDictionary(PageBuffer out) {
        plain(dictionary.entries(), 0, dictionary.size(), out);
    }

    @Override
    public void write(int from, int to, PageBuffer out) {
        switch (encoding) {
            case PLAIN -> plain(values, from, to, out);
            case RLE_DICTIONARY -> {
                out.put(codeWidth());
                hybrid.encode(codes, from, to, codeWidth(), out);
            }
            case DELTA_BINARY_PACKED -> delta.encode(values, from, to, width() == Integer.BYTES, out);
            case BYTE_STREAM_SPLIT -> ByteStreamSplit.encode(values, from, to, width(), out);
            case PLAIN_DICTIONARY, RLE, BIT_PACKED, DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY, UNKNOWN ->
                throw new DefectException("Numbers are never written as " + encoding + ".");
        }
    }

    private void plain(long[] numbers, int from, int to, PageBuffer out) {
        if (type == PhysicalType.BOOLEAN) {
            PlainEncoder.encodeBits(numbers, from, to, out);
        } else if (width() == Integer.BYTES) {
            PlainEncoder.encode32(numbers, from, to, out);
        } else {
            PlainEncoder.encode64(numbers, from, to, out);
        }
    }

    @Override
    public boolean evenSizes() {
        return true;
    }

    @Override
    public int size(int index) {
        return Long.BYTES;
    }

    @Override
    public long byteArrayBytes(int from, int to) {
        return 0;
    }

    @Override
    public Bounds bounds(int from, int to) {
        return NumberBounds.of(type, values, from, to);
    }

    @Override
    public void fill(BloomFilter filter) {
        boolean coded = encoding == Encoding.RLE_DICTIONARY;
        long[] distinct = coded ? dictionary.entries() : values;
        int end = coded ? dictionary.size() : count;
        byte[] plain = new byte[Long.BYTES];
        for (int i = 0; i < end; i++) {
            org.millrace.parquet.bytes.LittleEndian.put64(plain, 0, distinct[i]);
            filter.add(plain, 0, width());
        }
    }

    @Override
    public void release() {
        // The values are copies already.
    }
}
