package org.millrace.parquet.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.parquet.bytes.MalformedException;

/// Decodes what plain encoders of this test wrote, in pieces of awkward sizes and with skips between them.
class RunsAndDeltasTest {

    @Test
    void runLengthHybridOfEveryWidth() {
        Random random = new Random(1);
        for (int width = 0; width <= 32; width++) {
            for (int round = 0; round < 30; round++) {
                int[] numbers = numbers(random, width, 1 + random.nextInt(300));
                byte[] data = hybrid(random, numbers, width);
                int spare = random.nextBoolean() ? 0 : 8;
                RleHybridDecoder decoder = new RleHybridDecoder();
                decoder.start(Arrays.copyOf(data, data.length + spare), 0, data.length, width);
                int[] decoded = new int[numbers.length + 3];
                int at = 0;
                while (at < numbers.length) {
                    int step = Math.min(1 + random.nextInt(40), numbers.length - at);
                    if (random.nextInt(4) == 0) {
                        decoder.skip(step);
                        System.arraycopy(numbers, at, decoded, at, step);
                    } else {
                        decoder.read(decoded, at, step);
                    }
                    at += step;
                }
                assertThat(Arrays.copyOf(decoded, numbers.length))
                        .as("width " + width)
                        .isEqualTo(numbers);
            }
        }
    }

    @Test
    void bitsOfRunsAndTheirCount() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            int[] numbers = numbers(random, 1, 1 + random.nextInt(400));
            byte[] data = hybrid(random, numbers, 1);
            RleHybridDecoder decoder = new RleHybridDecoder();
            decoder.start(data, 0, data.length, 1);
            long[] bits = new long[8];
            Arrays.fill(bits, random.nextLong());
            int first = random.nextInt(64);
            int half = numbers.length / 2;
            int ones =
                    decoder.readBits(bits, first, half) + decoder.readBits(bits, first + half, numbers.length - half);
            assertThat(ones).isEqualTo(Arrays.stream(numbers).sum());
            for (int i = 0; i < numbers.length; i++) {
                assertThat(bits[(first + i) >>> 6] >>> (first + i) & 1).isEqualTo(numbers[i]);
            }
        }
    }

    @Test
    void deltasOfIntegers() {
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            int shift = random.nextInt(64);
            long[] numbers =
                    random.longs(random.nextInt(700)).map(n -> n >> shift).toArray();
            int miniblocks = 1 << random.nextInt(4);
            byte[] data = delta(numbers, miniblocks * 8 * (1 + random.nextInt(20)), miniblocks);
            DeltaBinaryPackedDecoder decoder = new DeltaBinaryPackedDecoder();
            decoder.start(data, 0, data.length, numbers.length);
            long[] decoded = new long[numbers.length];
            int at = 0;
            while (at < numbers.length) {
                int step = Math.min(1 + random.nextInt(200), numbers.length - at);
                if (random.nextInt(3) == 0) {
                    decoder.skip(step);
                    System.arraycopy(numbers, at, decoded, at, step);
                } else {
                    decoder.readLongs(decoded, at, step);
                }
                at += step;
            }
            assertThat(decoded).isEqualTo(numbers);
            assertThat(decoder.afterLast()).isEqualTo(data.length);
        }
    }

    @Test
    void prefixesAreSharedAndStringsMayBeSkipped() {
        DeltaBytesDecoder decoder = new DeltaBytesDecoder();
        byte[] prefixes = delta(new long[] {0, 3, 1, 4}, 128, 4);
        byte[] suffixLengths = delta(new long[] {5, 2, 3, 0}, 128, 4);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(prefixes);
        page.writeBytes(suffixLengths);
        page.writeBytes("applyexbbb".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        decoder.start(page.toByteArray(), 0, page.size(), 4);
        ByteSlices slices = new ByteSlices(4);
        decoder.readBytes(slices, 0, 1);
        decoder.skip(1);
        decoder.readBytes(slices, 1, 2);
        assertThat(text(slices, 0)).isEqualTo("apply");
        assertThat(text(slices, 1)).isEqualTo("abbb");
        assertThat(text(slices, 2)).isEqualTo("abbb");
    }

    @Test
    void moreThanThereIsIsAnError() {
        RleHybridDecoder runs = new RleHybridDecoder();
        runs.start(new byte[] {6, 1}, 0, 2, 1);
        assertThatThrownBy(() -> runs.read(new int[4], 0, 4)).isInstanceOf(MalformedException.class);
        PlainDecoder plain = new PlainDecoder(8);
        plain.start(new byte[100], 0, 20, 3);
        assertThatThrownBy(() -> plain.readLongs(new long[3], 0, 3)).isInstanceOf(MalformedException.class);
        PlainBytesDecoder bytes = new PlainBytesDecoder();
        bytes.start(new byte[] {9, 0, 0, 0, 1, 2}, 0, 6, 1);
        assertThatThrownBy(() -> bytes.readBytes(new ByteSlices(1), 0, 1))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("length 9");
    }

    private static String text(ByteSlices slices, int index) {
        return new String(
                slices.data(),
                slices.starts()[index],
                slices.lengths()[index],
                java.nio.charset.StandardCharsets.US_ASCII);
    }

    /// Numbers of at most `width` bits, in stretches of equal and of different ones.
    private static int[] numbers(Random random, int width, int count) {
        int[] numbers = new int[count];
        int mask = width == 0 ? 0 : -1 >>> (32 - width);
        int at = 0;
        while (at < count) {
            int stretch = Math.min(1 + random.nextInt(50), count - at);
            int same = random.nextInt() & mask;
            boolean equal = random.nextBoolean();
            for (int i = 0; i < stretch; i++) {
                numbers[at++] = equal ? same : random.nextInt() & mask;
            }
        }
        return numbers;
    }

    private static byte[] hybrid(Random random, int[] numbers, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < numbers.length) {
            int run = 1;
            while (at + run < numbers.length && numbers[at + run] == numbers[at]) {
                run++;
            }
            if (run > 8 || random.nextInt(10) == 0) {
                varint(out, (long) run << 1);
                for (int b = 0; b < (width + 7) / 8; b++) {
                    out.write(numbers[at] >>> (8 * b));
                }
                at += run;
            } else {
                int groups = 1 + random.nextInt(4);
                varint(out, (long) groups << 1 | 1);
                long[] group = new long[8 * groups];
                for (int i = 0; i < group.length && at + i < numbers.length; i++) {
                    group[i] = numbers[at + i] & 0xffffffffL;
                }
                pack(out, group, width);
                at += group.length;
            }
        }
        return out.toByteArray();
    }

    private static byte[] delta(long[] numbers, int blockSize, int miniblocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(out, blockSize);
        varint(out, miniblocks);
        varint(out, numbers.length);
        zigzag(out, numbers.length == 0 ? 0 : numbers[0]);
        int size = blockSize / miniblocks;
        for (int at = 1; at < numbers.length; at += blockSize) {
            int end = Math.min(numbers.length, at + blockSize);
            long least = Long.MAX_VALUE;
            for (int i = at; i < end; i++) {
                least = Math.min(least, numbers[i] - numbers[i - 1]);
            }
            zigzag(out, least);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int m = 0; m < miniblocks; m++) {
                int from = at + m * size;
                long[] deltas = new long[size];
                long all = 0;
                for (int i = from; i < Math.min(end, from + size); i++) {
                    deltas[i - from] = numbers[i] - numbers[i - 1] - least;
                    all |= deltas[i - from];
                }
                int width = 64 - Long.numberOfLeadingZeros(all);
                out.write(from < end ? width : 0);
                if (from < end) {
                    pack(body, deltas, width);
                }
            }
            out.writeBytes(body.toByteArray());
        }
        return out.toByteArray();
    }

    private static void pack(ByteArrayOutputStream out, long[] numbers, int width) {
        byte[] bytes = new byte[(numbers.length * width + 7) / 8];
        for (int i = 0; i < numbers.length; i++) {
            for (int b = 0; b < width; b++) {
                int bit = i * width + b;
                bytes[bit >>> 3] |= (byte) ((numbers[i] >>> b & 1) << (bit & 7));
            }
        }
        out.writeBytes(bytes);
    }

    private static void zigzag(ByteArrayOutputStream out, long number) {
        varint(out, (number << 1) ^ (number >> 63));
    }

    private static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
