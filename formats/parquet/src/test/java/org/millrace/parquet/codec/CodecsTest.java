package org.millrace.parquet.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.lz4.Lz4Compressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.CompressionCodec;

class CodecsTest {

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void givesBackWhatWasCompressed(CompressionCodec codec) {
        PageCompressor compressor = Codecs.compressor(codec);
        PageDecompressor decompressor = Codecs.decompressor(codec);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] page = page(random, random.nextInt(20_000) >>> random.nextInt(12));
            assertThat(decompress(decompressor, compress(compressor, page), page.length))
                    .isEqualTo(page);
        }
        byte[] large = page(random, 3_000_000);
        assertThat(decompress(decompressor, compress(compressor, large), large.length))
                .isEqualTo(large);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW", "LZ4", "BROTLI"})
    void damagedDataGivesMalformedAndStaysWithinTheOutput(CompressionCodec codec) {
        boolean compressible = codec != CompressionCodec.LZ4 && codec != CompressionCodec.BROTLI;
        PageCompressor compressor = Codecs.compressor(compressible ? codec : CompressionCodec.LZ4_RAW);
        PageDecompressor decompressor = Codecs.decompressor(codec);
        Random random = new Random(8);
        for (int round = 0; round < 3_000; round++) {
            byte[] page = page(random, 1 + random.nextInt(600));
            byte[] damaged = damage(random, compress(compressor, page));
            byte[] out = new byte[page.length + 64];
            Arrays.fill(out, (byte) 0x55);
            try {
                decompressor.decompress(ByteRange.of(damaged), new ByteRange(out, 32, page.length));
            } catch (MalformedException expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
            for (int i = 0; i < 32; i++) {
                assertThat(out[i]).isEqualTo((byte) 0x55);
                assertThat(out[out.length - 1 - i]).isEqualTo((byte) 0x55);
            }
        }
    }

    @Test
    void snappyReadsColumnsOfNumbers() {
        Random random = new Random(9);
        PageCompressor compressor = Codecs.compressor(CompressionCodec.SNAPPY);
        for (int range : new int[] {2, 50, 1000, 99_900, 1 << 24}) {
            byte[] prices = new byte[80_000];
            for (int i = 0; i < prices.length; i += 8) {
                LittleEndian.putFloat64(prices, i, random.nextInt(range) / 100.0);
            }
            byte[] stored = compress(compressor, prices);
            assertThat(decompress(new SnappyDecompressor(), stored, prices.length))
                    .isEqualTo(prices);
        }
    }

    @Test
    void gzipMembersFollowEachOther() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        for (String part : new String[] {"first ", "", "second"}) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] text = decompress(Codecs.decompressor(CompressionCodec.GZIP), stored.toByteArray(), 12);
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("first second");
    }

    @Test
    void gzipChecksumIsVerified() {
        byte[] page = {1, 2, 3, 4, 5};
        byte[] stored = compress(Codecs.compressor(CompressionCodec.GZIP), page);
        stored[stored.length - 8] ^= 1;
        assertThatThrownBy(() -> decompress(Codecs.decompressor(CompressionCodec.GZIP), stored, page.length))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void legacyLz4IsHadoopBlocksOrOneBareBlock() {
        byte[] page = page(new Random(3), 5_000);
        byte[] first = lz4(Arrays.copyOf(page, 3_000));
        byte[] second = lz4(Arrays.copyOfRange(page, 3_000, 5_000));
        ByteBuffer hadoop = ByteBuffer.allocate(16 + first.length + second.length);
        hadoop.putInt(3_000).putInt(first.length).put(first);
        hadoop.putInt(2_000).putInt(second.length).put(second);
        PageDecompressor decompressor = Codecs.decompressor(CompressionCodec.LZ4);
        assertThat(decompress(decompressor, hadoop.array(), page.length)).isEqualTo(page);
        assertThat(decompress(decompressor, lz4(page), page.length)).isEqualTo(page);
    }

    @Test
    void namesTheCodecThatIsNotSupported() {
        assertThatThrownBy(() -> Codecs.decompressor(CompressionCodec.LZO)).hasMessageContaining("LZO");
    }

    private static byte[] lz4(byte[] data) {
        Lz4Compressor compressor = Lz4Compressor.create();
        byte[] out = new byte[compressor.maxCompressedLength(data.length)];
        return Arrays.copyOf(out, compressor.compress(data, 0, data.length, out, 0, out.length));
    }

    private static byte[] compress(PageCompressor compressor, byte[] page) {
        byte[] out = new byte[compressor.maxCompressedLength(page.length)];
        return Arrays.copyOf(out, compressor.compress(ByteRange.of(page), ByteRange.of(out)));
    }

    private static byte[] decompress(PageDecompressor decompressor, byte[] stored, int size) {
        byte[] out = new byte[size];
        decompressor.decompress(ByteRange.of(stored), ByteRange.of(out));
        return out;
    }

    private static byte[] damage(Random random, byte[] stored) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(stored, random.nextInt(stored.length)) : stored.clone();
        for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /// Random bytes, runs and repeated stretches, near and far.
    private static byte[] page(Random random, int length) {
        byte[] page = new byte[length];
        int position = 0;
        while (position < length) {
            int stretch = Math.min(1 + random.nextInt(1 << random.nextInt(9)), length - position);
            int back = position == 0 ? 0 : 1 + random.nextInt(Math.min(position, 1 << random.nextInt(18)));
            boolean fresh = back == 0 || random.nextBoolean();
            for (int i = 0; i < stretch; i++, position++) {
                page[position] = fresh ? (byte) random.nextInt() : page[position - back];
            }
        }
        return page;
    }
}
