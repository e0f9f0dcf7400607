package org.millrace.parquet.encoding;

/// RLE for BOOLEAN: a length, then one-bit numbers in the run-length hybrid.
public final class RleBooleanDecoder extends ValueDecoder {
    private final RleHybridDecoder runs = new RleHybridDecoder();

    @Override
    public void start(byte[] data, int from, int to, int maxValues) {
        if (from == to) {
            runs.start(data, from, to, 1);
            return;
        }
        int length = RleHybridDecoder.readLength(data, from, to);
        int first = from + Integer.BYTES;
        runs.start(data, first, first + length, 1);
    }

    @Override
    public void skip(int count) {
        runs.skip(count);
    }

    @Override
    public void readBits(long[] out, int at, int count) {
        runs.readBits(out, at, count);
    }
}
