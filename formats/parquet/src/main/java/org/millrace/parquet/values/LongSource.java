package org.millrace.parquet.values;

import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.ByteSlices;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.schema.LeafValue;

/// Decodes what is stored in one of several ways to 64-bit integers.
@FunctionalInterface
interface LongSource {
    /// Microseconds of a day.
    long MICROS_PER_DAY = 86_400_000_000L;

    /// The Julian day of 1970-01-01.
    long EPOCH_JULIAN_DAY = 2_440_588;

    /// Decodes `count` values to `out[at, at + count)`.
    void decode(ValueDecoder decoder, long[] out, int at, int count);

    /// The source for values of this kind.
    static LongSource of(LeafValue value) {
        return switch (value.physical()) {
            case INT32 -> new FromInts(value.conversion());
            case INT64 -> ofLongs(value.conversion());
            case INT96 -> new FromBytes(LongSource::fromInt96);
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new FromBytes(LongSource::fromBigEndian);
            case BOOLEAN, FLOAT, DOUBLE -> throw new IllegalArgumentException("no integers: " + value);
        };
    }

    private static LongSource ofLongs(LeafValue.Conversion conversion) {
        return switch (conversion) {
            case NONE -> ValueDecoder::readLongs;
            case MILLIS -> LongSource::decodeMillis;
            case NANOS -> LongSource::decodeNanos;
            case UNORDERED, UNSIGNED, INT96, BIG_ENDIAN, FLOAT16, UUID, ALWAYS_NULL ->
                throw new IllegalArgumentException("no integers: " + conversion);
        };
    }

    private static void decodeMillis(ValueDecoder decoder, long[] out, int at, int count) {
        decoder.readLongs(out, at, count);
        for (int i = at; i < at + count; i++) {
            long millis = out[i];
            long micros = millis * 1000;
            if (millis != micros / 1000) {
                throw new MalformedException("the time of " + millis + " ms has no microseconds in 64 bits");
            }
            out[i] = micros;
        }
    }

    private static void decodeNanos(ValueDecoder decoder, long[] out, int at, int count) {
        decoder.readLongs(out, at, count);
        for (int i = at; i < at + count; i++) {
            out[i] = wholeMicros(out[i]);
        }
    }

    private static long wholeMicros(long nanos) {
        long micros = nanos / 1000;
        if (micros * 1000 != nanos) {
            throw new MalformedException("the time of " + nanos + " ns is not a whole number of microseconds");
        }
        return micros;
    }

    /// Nanoseconds of the day, then the Julian day, both little-endian. Spark counts microseconds since the Julian
    /// day 0 in 64 bits before it splits them, which wraps around for years above 287,000: there, the sum since
    /// the epoch has to wrap around again.
    private static long fromInt96(byte[] data, int start, int length) {
        long micros = wholeMicros(LittleEndian.int64(data, start));
        int day = LittleEndian.int32(data, start + Long.BYTES);
        long sinceEpoch = day - EPOCH_JULIAN_DAY;
        if (!fits(sinceEpoch, micros) && !fits(day, micros)) {
            throw new MalformedException("the time of " + micros + " microseconds on the Julian day " + day
                    + " has no microseconds in 64 bits");
        }
        return sinceEpoch * MICROS_PER_DAY + micros;
    }

    private static boolean fits(long days, long micros) {
        long start = days * MICROS_PER_DAY;
        long sum = start + micros;
        return start / MICROS_PER_DAY == days && ((start ^ sum) & (micros ^ sum)) >= 0;
    }

    private static long fromBigEndian(byte[] data, int start, int length) {
        if (length == 0) {
            throw new MalformedException("a decimal of no bytes");
        }
        long value = data[start];
        for (int i = start + 1; i < start + length; i++) {
            if (value != value << 8 >> 8) {
                throw new MalformedException("a decimal of " + length + " bytes that does not fit its precision");
            }
            value = value << 8 | (data[i] & 0xff);
        }
        return value;
    }

    /// Turns the bytes of one value to an integer.
    @FunctionalInterface
    interface BytesToLong {
        /// The integer that `data[start, start + length)` stands for.
        long apply(byte[] data, int start, int length);
    }

    /// From byte strings.
    final class FromBytes implements LongSource {
        private final BytesToLong conversion;
        private final ByteSlices slices = new ByteSlices(0);

        FromBytes(BytesToLong conversion) {
            this.conversion = conversion;
        }

        @Override
        public void decode(ValueDecoder decoder, long[] out, int at, int count) {
            slices.reset();
            slices.ensureCapacity(count);
            decoder.readBytes(slices, 0, count);
            for (int i = 0; i < count; i++) {
                out[at + i] = conversion.apply(slices.data(), slices.starts()[i], slices.lengths()[i]);
            }
        }
    }

    /// From 32-bit integers.
    final class FromInts implements LongSource {
        private final long mask;
        private final long factor;
        private int[] stored = new int[0];

        FromInts(LeafValue.Conversion conversion) {
            mask = conversion == LeafValue.Conversion.UNSIGNED ? 0xffffffffL : -1L;
            factor = conversion == LeafValue.Conversion.MILLIS ? 1000 : 1;
        }

        @Override
        public void decode(ValueDecoder decoder, long[] out, int at, int count) {
            stored = stored.length >= count ? stored : new int[count];
            int[] narrow = stored;
            decoder.readInts(narrow, 0, count);
            for (int i = 0; i < count; i++) {
                out[at + i] = (narrow[i] & mask) * factor;
            }
        }
    }
}
