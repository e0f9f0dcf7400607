package org.millrace.parquet.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.parquet.codec.ByteRange;
import org.millrace.parquet.codec.Codecs;
import org.millrace.parquet.encoding.ByteStreamSplitDecoder;
import org.millrace.parquet.encoding.DeltaBinaryPackedDecoder;
import org.millrace.parquet.encoding.RleHybridDecoder;
import org.millrace.parquet.metadata.CompressionCodec;

/// What the encoders write, this module's decoders read.
class EncodersTest {

    private static final int[] SIZES = {0, 1, 7, 8, 9, 31, 32, 33, 128, 129, 1000, 1025};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 13, 17, 24, 31})
    void hybridRunsAndGroups(int width) {
        Random random = new Random(width);
        for (int size : SIZES) {
            int[] values = new int[size + 3];
            for (int i = 0; i < values.length; ) {
                int run = random.nextBoolean() ? 1 : 1 + random.nextInt(30);
                int value = random.nextInt() & (int) ((1L << width) - 1);
                for (; run > 0 && i < values.length; run--) {
                    values[i++] = value;
                }
            }
            PageBuffer out = new PageBuffer();
            out.put(99);
            new HybridEncoder().encode(values, 3, values.length, width, out);
            int[] read = new int[size];
            RleHybridDecoder decoder = new RleHybridDecoder();
            decoder.start(out.array(), 1, out.size(), width);
            decoder.read(read, 0, size);
            assertThat(read).isEqualTo(Arrays.copyOfRange(values, 3, values.length));
        }
    }

    @Test
    void equalNumbersAreOneRun() {
        PageBuffer out = new PageBuffer();
        new HybridEncoder().encode(new int[100_000], 0, 100_000, 20, out);
        assertThat(out.size()).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 33, 63, 64})
    void deltaOfLongs(int bits) {
        Random random = new Random(bits);
        for (int size : SIZES) {
            long[] values = random.longs(size)
                    .map(value -> bits == 0 ? 42 : value >> (64 - bits))
                    .toArray();
            if (bits == 64 && size > 2) {
                values[0] = Long.MAX_VALUE;
                values[1] = Long.MIN_VALUE;
            }
            PageBuffer out = new PageBuffer();
            new DeltaEncoder().encode(values, 0, size, false, out);
            long[] read = new long[size];
            DeltaBinaryPackedDecoder decoder = new DeltaBinaryPackedDecoder();
            decoder.start(out.array(), 0, out.size(), size);
            decoder.readLongs(read, 0, size);
            assertThat(read).isEqualTo(values);
        }
    }

    @Test
    void deltaOfIntsWraps() {
        int[] values = {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, Integer.MIN_VALUE, Integer.MAX_VALUE, -1};
        PageBuffer out = new PageBuffer();
        new DeltaEncoder().encode(Arrays.stream(values).asLongStream().toArray(), 0, values.length, true, out);
        assertThat(out.size()).isLessThan(200);
        int[] read = new int[values.length];
        DeltaBinaryPackedDecoder decoder = new DeltaBinaryPackedDecoder();
        decoder.start(out.array(), 0, out.size(), read.length);
        decoder.readInts(read, 0, read.length);
        assertThat(read).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_071, 131_072, 131_073, 500_000})
    void storedFramesAreZstandard(int length) {
        byte[] data = new byte[length + 5];
        new Random(length).nextBytes(data);
        PageBuffer out = new PageBuffer();
        StoredZstd.append(data, 5, length, out);
        byte[] expected = Arrays.copyOfRange(data, 5, data.length);
        byte[] read = new byte[length];
        Codecs.decompressor(CompressionCodec.ZSTD).decompress(ByteRange.of(out.toByteArray()), ByteRange.of(read));
        assertThat(read).isEqualTo(expected);
        byte[] again = new byte[length];
        new ZstdJavaDecompressor().decompress(out.array(), 0, out.size(), again, 0, length);
        assertThat(again).isEqualTo(expected);
    }

    @Test
    void streamsOfBytes() {
        long[] values = new Random(3).longs(100).toArray();
        PageBuffer out = new PageBuffer();
        ByteStreamSplit.encode(values, 10, 100, Long.BYTES, out);
        long[] read = new long[90];
        ByteStreamSplitDecoder decoder = new ByteStreamSplitDecoder(Long.BYTES);
        decoder.start(out.array(), 0, out.size(), 90);
        decoder.readLongs(read, 0, 90);
        assertThat(read).isEqualTo(Arrays.copyOfRange(values, 10, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 5000, 40_000})
    void hashedAndDirectDictionariesAreTheSame(int distinct) {
        long[] values = new Random(distinct).longs(50_000, 0, distinct).toArray();
        int[] hashed = new int[values.length];
        int[] direct = new int[values.length];
        LongDictionary first = new LongDictionary();
        assertThat(first.encode(values, values.length, 50_000, hashed)).isTrue();
        LongDictionary second = new LongDictionary();
        assertThat(second.encodeDirect(values, values, values.length, 0, distinct - 1L, 50_000, direct))
                .isTrue();
        assertThat(hashed).isEqualTo(direct);
        assertThat(first.size()).isEqualTo(second.size());
        for (int i = 0; i < values.length; i++) {
            assertThat(first.entries()[hashed[i]]).isEqualTo(values[i]);
        }
        assertThat(first.encode(values, values.length, first.size() - 1, hashed))
                .isFalse();
    }

    @Test
    void stringsThatLookAlikeStayApart() {
        BytesDictionary dictionary = new BytesDictionary();
        for (boolean prefixed : new boolean[] {true, false}) {
            dictionary.reset(prefixed);
            byte[] data = "a\0abcdefgh12abcdefgh12abcdefgh13".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(dictionary.code(data, 0, 1)).isZero();
            assertThat(dictionary.code(data, 0, 2)).isEqualTo(1);
            assertThat(dictionary.code(data, 2, 0)).isEqualTo(2);
            assertThat(dictionary.code(data, 2, 10)).isEqualTo(3);
            assertThat(dictionary.code(data, 12, 10)).isEqualTo(3);
            assertThat(dictionary.code(data, 22, 10)).isEqualTo(4);
            assertThat(dictionary.code(data, 2, 1)).isZero();
            assertThat(dictionary.page().size()).isEqualTo(23 + (prefixed ? 20 : 0));
        }
    }

    @Test
    void manyStringsKeepTheirCodes() {
        BytesDictionary dictionary = new BytesDictionary();
        dictionary.reset(true);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < 20_000; i++) {
                byte[] text = ("key " + i % 7 + " of " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                assertThat(dictionary.code(text, 0, text.length)).isEqualTo(i);
            }
        }
    }
}
