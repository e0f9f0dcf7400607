package org.millrace.parquet.encoding;

import java.util.Arrays;
import org.millrace.parquet.bytes.MalformedException;

/// DELTA_BYTE_ARRAY: the length of the prefix that a value shares with the one before, and the rest as
/// {@link DeltaLengthBytesDecoder}.
public final class DeltaBytesDecoder extends ValueDecoder {
    private final DeltaBinaryPackedDecoder prefixDecoder = new DeltaBinaryPackedDecoder();
    private final DeltaLengthBytesDecoder suffixes = new DeltaLengthBytesDecoder();
    private int[] prefixes = new int[0];
    private int next;
    private int count;
    private byte[] last = new byte[0];
    private int lastLength;

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        prefixDecoder.start(page, from, to, maxValues);
        count = prefixDecoder.remaining();
        if (prefixes.length < count) {
            prefixes = new int[count];
        }
        prefixDecoder.readInts(prefixes, 0, count);
        suffixes.start(page, prefixDecoder.afterLast(), to, maxValues);
        next = 0;
        lastLength = 0;
    }

    @Override
    public void skip(int skipped) {
        for (int i = 0; i < skipped; i++) {
            advance();
        }
    }

    @Override
    public void readBytes(ByteSlices out, int at, int wanted) {
        for (int i = at; i < at + wanted; i++) {
            advance();
            int place = out.extendOwn(i, lastLength);
            System.arraycopy(last, 0, out.data(), place, lastLength);
            out.starts()[i] = place;
            out.lengths()[i] = lastLength;
        }
    }

    /// Makes the next value the last one.
    private void advance() {
        if (next == count) {
            throw tooFew();
        }
        int prefix = prefixes[next++];
        if (prefix < 0 || prefix > lastLength) {
            throw new MalformedException("a prefix of " + prefix + " bytes of a value of " + lastLength);
        }
        int suffix = suffixes.nextLength();
        if (prefix + suffix > last.length) {
            last = Arrays.copyOf(last, Math.max(prefix + suffix, 2 * last.length));
        }
        suffixes.copyNext(last, prefix, suffix);
        lastLength = prefix + suffix;
    }
}
