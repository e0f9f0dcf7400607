package org.millrace.parquet.write;

import java.util.Arrays;

/// Finds the least and the greatest of byte strings without copying them.
final class BytesBounds {

    private static final byte[] NOTHING = new byte[0];

    private final boolean signed;
    private boolean empty = true;
    private byte[] minData = NOTHING;
    private int minStart;
    private int minEnd;
    private byte[] maxData = NOTHING;
    private int maxStart;
    private int maxEnd;

    /// @param order one of the two orders of bytes
    BytesBounds(BoundOrder order) {
        signed = order == BoundOrder.SIGNED_BYTES;
    }

    void add(byte[] data, int start, int length) {
        int end = start + length;
        if (empty || compare(data, start, end, minData, minStart, minEnd) < 0) {
            minData = data;
            minStart = start;
            minEnd = end;
        }
        if (empty || compare(data, start, end, maxData, maxStart, maxEnd) > 0) {
            maxData = data;
            maxStart = start;
            maxEnd = end;
        }
        empty = false;
    }

    private int compare(byte[] left, int leftStart, int leftEnd, byte[] right, int rightStart, int rightEnd) {
        if (signed && left[leftStart] != right[rightStart]) {
            return Byte.compare(left[leftStart], right[rightStart]);
        }
        return Arrays.compareUnsigned(left, leftStart, leftEnd, right, rightStart, rightEnd);
    }

    Bounds result() {
        return empty
                ? Bounds.NONE
                : new Bounds(
                        Arrays.copyOfRange(minData, minStart, minEnd),
                        Arrays.copyOfRange(maxData, maxStart, maxEnd),
                        0);
    }
}
