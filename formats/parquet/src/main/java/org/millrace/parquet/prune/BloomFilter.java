package org.millrace.parquet.prune;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.bytes.SplitBlock;
import org.millrace.parquet.bytes.XxHash64;
import org.millrace.parquet.metadata.BloomFilterHeader;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.source.Predicate;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// The Bloom filter of a column chunk (specification, `BloomFilter.md`: split blocks). Only the blocks that are asked
/// for are read.
final class BloomFilter {
    private static final int MAX_HEADER = 256;

    private final FileInput input;
    private final LeafValue value;
    private final long start;
    private final long blocks;
    private final byte[] block = new byte[SplitBlock.BYTES];
    private final byte[] plain = new byte[Long.BYTES];

    private BloomFilter(FileInput input, LeafValue value, long start, long blocks) {
        this.input = input;
        this.value = value;
        this.start = start;
        this.blocks = blocks;
    }

    /// The chunk's filter, or null where there is none that can be used.
    static @Nullable BloomFilter open(FileInput input, LeafValue value, ColumnMetaData chunk) {
        Long offset = chunk.bloomFilterOffset();
        if (offset == null || offset < 0 || offset >= input.size() || value.conversion() != LeafValue.Conversion.NONE) {
            return null;
        }
        int length = (int) Math.min(MAX_HEADER, input.size() - offset);
        byte[] head = new byte[length];
        input.read(offset, head, 0, length);
        CompactReader in = new CompactReader(head, 0, length);
        try {
            BloomFilterHeader header = BloomFilterHeader.read(in);
            long first = offset + in.position();
            boolean fits = header.size() >= SplitBlock.BYTES
                    && header.size() % SplitBlock.BYTES == 0
                    && header.size() <= input.size() - first;
            return header.understood() && fits
                    ? new BloomFilter(input, value, first, header.size() / SplitBlock.BYTES)
                    : null;
        } catch (MalformedException unusable) {
            return null;
        }
    }

    /// Whether no value of the chunk can satisfy an equality or membership.
    boolean refutes(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector wanted) ->
                operator == Predicate.Comparison.EQUAL && !mayHave(wanted, 0);
            case Predicate.In(int _, Vector values) -> {
                boolean any = false;
                for (int i = 0; i < values.length() && !any; i++) {
                    any = mayHave(values, i);
                }
                yield !any;
            }
            case Predicate.IsNull _, Predicate.IsNotNull _, Predicate.AnyOf _ -> false;
        };
    }

    private boolean mayHave(Vector wanted, int row) {
        return switch (wanted) {
            case BytesVector bytes ->
                mayHaveHash(XxHash64.hash(bytes.data(), bytes.starts()[row], bytes.lengths()[row]));
            case ByteVector bytes -> mayHaveNumber(bytes.values()[row]);
            case ShortVector shorts -> mayHaveNumber(shorts.values()[row]);
            case IntVector ints -> mayHaveNumber(ints.values()[row]);
            case LongVector longs -> mayHaveNumber(longs.values()[row]);
            case FloatVector floats -> mayHaveFloat(floats.values()[row]);
            case DoubleVector doubles -> mayHaveDouble(doubles.values()[row]);
            default -> true;
        };
    }

    private boolean mayHaveNumber(long number) {
        return switch (value.physical()) {
            case INT32 -> mayHaveBits(number, Integer.BYTES);
            case INT64 -> mayHaveBits(number, Long.BYTES);
            case BOOLEAN, INT96, FLOAT, DOUBLE, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> true;
        };
    }

    /// The filter tells the zeros apart, and any NaN from another, which predicates do not.
    private boolean mayHaveFloat(float number) {
        if (number == 0) {
            return mayHaveBits(Float.floatToRawIntBits(0.0f), 4) || mayHaveBits(Float.floatToRawIntBits(-0.0f), 4);
        }
        return Float.isNaN(number) || mayHaveBits(Float.floatToRawIntBits(number), 4);
    }

    private boolean mayHaveDouble(double number) {
        if (number == 0) {
            return mayHaveBits(Double.doubleToRawLongBits(0.0), 8) || mayHaveBits(Double.doubleToRawLongBits(-0.0), 8);
        }
        return Double.isNaN(number) || mayHaveBits(Double.doubleToRawLongBits(number), 8);
    }

    private boolean mayHaveBits(long bits, int bytes) {
        LittleEndian.put64(plain, 0, bits);
        return mayHaveHash(XxHash64.hash(plain, 0, bytes));
    }

    private boolean mayHaveHash(long hash) {
        long place = SplitBlock.block(hash, blocks);
        input.read(start + place * SplitBlock.BYTES, block, 0, SplitBlock.BYTES);
        for (int word = 0; word < SplitBlock.WORDS; word++) {
            int bits = LittleEndian.int32(block, Integer.BYTES * word);
            if ((bits >>> SplitBlock.bit(hash, word) & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
