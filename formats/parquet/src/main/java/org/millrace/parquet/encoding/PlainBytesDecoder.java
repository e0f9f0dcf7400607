package org.millrace.parquet.encoding;

import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// PLAIN for BYTE_ARRAY: each value after its length. Values stay where they are.
public final class PlainBytesDecoder extends ValueDecoder {
    private byte[] data = new byte[0];
    private int position;
    private int end;

    @Override
    public void start(byte[] page, int from, int to, int maxValues) {
        data = page;
        position = from;
        end = to;
    }

    @Override
    public void skip(int count) {
        int at = position;
        for (int i = 0; i < count; i++) {
            at = valueStart(data, at, end);
            at += LittleEndian.int32(data, at - Integer.BYTES);
        }
        position = at;
    }

    @Override
    public void readBytes(ByteSlices out, int at, int count) {
        byte[] page = data;
        int limit = end;
        int[] starts = out.starts();
        int[] lengths = out.lengths();
        int from = position;
        for (int i = at; i < at + count; i++) {
            from = valueStart(page, from, limit);
            int length = LittleEndian.int32(page, from - Integer.BYTES);
            starts[i] = from;
            lengths[i] = length;
            from += length;
        }
        position = from;
        out.adopt(page, at, count);
    }

    /// Where the value begins whose length is at `position`; both lie before `end`.
    private static int valueStart(byte[] page, int position, int end) {
        if (end - position < Integer.BYTES) {
            throw tooFew();
        }
        int start = position + Integer.BYTES;
        int length = LittleEndian.int32(page, position);
        if (length < 0 || length > end - start) {
            throw new MalformedException(
                    "a byte string of length " + length + " with " + (end - start) + " bytes left");
        }
        return start;
    }
}
