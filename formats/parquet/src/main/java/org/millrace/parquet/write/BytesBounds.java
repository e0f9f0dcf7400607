package org.millrace.parquet.write;

import java.util.Arrays;
import org.millrace.parquet.encode.BytesDictionary;

/// Finds the least and the greatest of byte strings without copying them. The first eight bytes decide nearly always:
/// they are compared as one number.
final class BytesBounds {

    private static final byte[] NOTHING = new byte[0];

    /// Turns the order of unsigned numbers, as which heads are compared, into that of two's complement.
    private final long flip;

    private boolean empty = true;
    private long minHead;
    private byte[] minData = NOTHING;
    private int minStart;
    private int minEnd;
    private long maxHead;
    private byte[] maxData = NOTHING;
    private int maxStart;
    private int maxEnd;

    /// @param signed whether the strings are two's complement numbers, all of one length, the highest byte first
    BytesBounds(boolean signed) {
        flip = signed ? 0 : Long.MIN_VALUE;
    }

    void add(byte[] data, int start, int length) {
        int end = start + length;
        long head = Long.reverseBytes(BytesDictionary.head(data, start, length)) ^ flip;
        if (empty || head < minHead || (head == minHead && compare(data, start, end, minData, minStart, minEnd) < 0)) {
            minHead = head;
            minData = data;
            minStart = start;
            minEnd = end;
        }
        if (empty || head > maxHead || (head == maxHead && compare(data, start, end, maxData, maxStart, maxEnd) > 0)) {
            maxHead = head;
            maxData = data;
            maxStart = start;
            maxEnd = end;
        }
        empty = false;
    }

    private static int compare(byte[] left, int leftStart, int leftEnd, byte[] right, int rightStart, int rightEnd) {
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
