package org.millrace.parquet.encoding;

import org.millrace.parquet.bytes.MalformedException;

/// DELTA_LENGTH_BYTE_ARRAY: all lengths as {@link DeltaBinaryPackedDecoder}, then all bytes. Values stay where they
/// are.
public final class DeltaLengthBytesDecoder extends ValueDecoder {
    private final DeltaBinaryPackedDecoder lengthDecoder = new DeltaBinaryPackedDecoder();
    private int[] lengths = new int[0];
    private int next;
    private int count;
    private byte[] data = new byte[0];
    private int position;
    private int end;

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        lengthDecoder.start(page, from, to, maxValues);
        count = lengthDecoder.remaining();
        if (lengths.length < count) {
            lengths = new int[count];
        }
        lengthDecoder.readInts(lengths, 0, count);
        data = page;
        position = lengthDecoder.afterLast();
        end = to;
        next = 0;
    }

    @Override
    public void skip(int skipped) {
        for (int i = 0; i < skipped; i++) {
            position += nextLength();
        }
    }

    @Override
    public void readBytes(ByteSlices out, int at, int wanted) {
        int[] starts = out.starts();
        int[] sizes = out.lengths();
        for (int i = at; i < at + wanted; i++) {
            int length = nextLength();
            starts[i] = position;
            sizes[i] = length;
            position += length;
        }
        out.adopt(data, at, wanted);
    }

    /// The length of the next value, which lies at the current position.
    int nextLength() {
        if (next == count) {
            throw tooFew();
        }
        int length = lengths[next++];
        if (length < 0 || length > end - position) {
            throw new MalformedException(
                    "a byte string of length " + length + " with " + (end - position) + " bytes left");
        }
        return length;
    }

    /// Copies the next value to `target` and gives its length.
    int copyNext(byte[] target, int at, int length) {
        System.arraycopy(data, position, target, at, length);
        position += length;
        return length;
    }
}
