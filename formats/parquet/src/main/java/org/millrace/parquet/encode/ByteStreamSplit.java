package org.millrace.parquet.encode;

/// BYTE_STREAM_SPLIT (specification, `Encodings.md`): all lowest bytes, then all second bytes and so on, so that a
/// codec sees like bytes together.
public final class ByteStreamSplit {

    private ByteStreamSplit() {}

    /// Appends the lowest `width` bytes of the numbers `from` (inclusive) to `to` (exclusive).
    public static void encode(long[] values, int from, int to, int width, PageBuffer out) {
        int count = to - from;
        byte[] target = out.reserve((long) count * width);
        int at = out.size();
        for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
            for (int i = from; i < to; i++) {
                target[at++] = (byte) (values[i] >>> shift);
            }
        }
        out.advance(count * width);
    }
}
