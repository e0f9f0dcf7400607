package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.millrace.errors.ResourceException;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Strings or binary values in one array. A value that replaces another takes its place where it fits; otherwise it is
/// appended, and the array is packed anew once more than half of it is unused.
final class BytesSlots extends ValueSlots {

    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private byte[] data = new byte[256];
    private int end;
    private int unused;
    private int[] starts = new int[1];
    private int[] lengths = new int[1];

    BytesSlots(DataType type) {
        super(type);
    }

    @Override
    void ensure(int groups) {
        super.ensure(groups);
        if (starts.length < groups) {
            int length = Math.max(groups, starts.length * 2);
            starts = Arrays.copyOf(starts, length);
            lengths = Arrays.copyOf(lengths, length);
        }
    }

    @Override
    void store(int group, Vector flat, int row) {
        BytesVector texts = (BytesVector) flat;
        int length = texts.lengths()[row];
        if (length > lengths[group]) {
            unused += lengths[group];
            lengths[group] = 0;
            starts[group] = append(length);
        } else {
            unused += lengths[group] - length;
        }
        lengths[group] = length;
        System.arraycopy(texts.data(), texts.starts()[row], data, starts[group], length);
    }

    /// Makes room at the end; returns where.
    private int append(int length) {
        if (length > data.length - end) {
            if (unused > end / 2) {
                pack();
            }
            long needed = (long) end + length;
            if (needed > LARGEST) {
                throw new ResourceException("The values that one aggregate keeps take more than 2 GB.");
            }
            if (needed > data.length) {
                data = Arrays.copyOf(data, (int) Math.min(LARGEST, Math.max(needed, data.length * 2L)));
            }
        }
        int start = end;
        end += length;
        return start;
    }

    private void pack() {
        byte[] packed = new byte[data.length];
        int next = 0;
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(data, starts[i], packed, next, lengths[i]);
            starts[i] = next;
            next += lengths[i];
        }
        data = packed;
        end = next;
        unused = 0;
    }

    @Override
    int compare(Vector flat, int row, int group) {
        BytesVector texts = (BytesVector) flat;
        int start = texts.starts()[row];
        return Arrays.compareUnsigned(
                texts.data(), start, start + texts.lengths()[row], data, starts[group], starts[group] + lengths[group]);
    }

    @Override
    Vector values(int groups, long[] validity) {
        return new BytesVector(
                type,
                Arrays.copyOf(data, end),
                Arrays.copyOf(starts, groups),
                Arrays.copyOf(lengths, groups),
                groups,
                validity);
    }

    @Override
    void clear() {
        super.clear();
        Arrays.fill(lengths, 0);
        end = 0;
        unused = 0;
    }

    @Override
    long bytes() {
        return super.bytes() + data.length + 8L * starts.length;
    }
}
