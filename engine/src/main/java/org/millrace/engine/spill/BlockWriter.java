package org.millrace.engine.spill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.millrace.errors.ResourceException;
import org.millrace.memory.spill.SpillBlock;

/// Bytes of a block that is being written, in an array that grows. Belongs to one thread at a time.
final class BlockWriter {

    private byte[] bytes = new byte[1 << 12];
    private ByteBuffer buffer = view();

    private ByteBuffer view() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return buffer.position();
    }

    void clear() {
        buffer.clear();
    }

    /// Lets go of an array beyond `most` bytes.
    void trim(int most) {
        if (bytes.length > most) {
            bytes = new byte[1 << 12];
            buffer = view();
        }
    }

    /// The buffer with room for `count` more bytes.
    private ByteBuffer room(long count) {
        long needed = buffer.position() + count;
        if (needed > bytes.length) {
            if (needed > SpillBlock.LARGEST) {
                throw new ResourceException("A batch of " + needed + " bytes is too large to be spilled.");
            }
            int position = buffer.position();
            bytes = Arrays.copyOf(bytes, (int) Math.min(SpillBlock.LARGEST, Math.max(needed, bytes.length * 2L)));
            buffer = view().position(position);
        }
        return buffer;
    }

    void put(int value) {
        room(1).put((byte) value);
    }

    void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    void put(byte[] values, int from, int count) {
        room(count).put(values, from, count);
    }

    void put(short[] values, int count) {
        room(2L * count).asShortBuffer().put(values, 0, count);
        skip(2 * count);
    }

    void put(int[] values, int count) {
        room(4L * count).asIntBuffer().put(values, 0, count);
        skip(4 * count);
    }

    void put(long[] values, int count) {
        room(8L * count).asLongBuffer().put(values, 0, count);
        skip(8 * count);
    }

    /// Raw bits are kept, also those of NaN.
    void put(float[] values, int count) {
        room(4L * count).asFloatBuffer().put(values, 0, count);
        skip(4 * count);
    }

    /// Raw bits are kept, also those of NaN.
    void put(double[] values, int count) {
        room(8L * count).asDoubleBuffer().put(values, 0, count);
        skip(8 * count);
    }

    /// Makes room for bytes that the caller writes into [#bytes()] itself; returns where they begin.
    int reserve(int count) {
        int position = buffer.position();
        room(count);
        skip(count);
        return position;
    }

    private void skip(int count) {
        buffer.position(buffer.position() + count);
    }
}
