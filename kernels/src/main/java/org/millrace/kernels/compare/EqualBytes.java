package org.millrace.kernels.compare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.millrace.vectors.BytesVector;

/// Finds the rows that are one constant string. The length and the first eight bytes are compared without a branch,
/// since which rows are equal cannot be predicted; only longer constants look at the rest.
final class EqualBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EqualBytes() {}

    /// Sets bit `i` of `words` to whether row `i` is the constant; `flip` is -1 to turn every answer around, otherwise
    /// 0.
    static void find(BytesVector values, byte[] constant, int rows, long[] words, long flip) {
        byte[] data = values.data();
        int[] starts = values.starts();
        int[] lengths = values.lengths();
        int size = constant.length;
        long mask = size >= 8 ? -1L : (1L << (size << 3)) - 1;
        long wanted = (long) LONGS.get(Arrays.copyOf(constant, Math.max(8, size)), 0);
        int lastLoad = data.length - 8;
        for (int base = 0; base < rows; base += 64) {
            int end = Math.min(64, rows - base);
            long bits = 0;
            for (int i = 0; i < end; i++) {
                int start = starts[base + i];
                boolean same;
                if (start <= lastLoad) {
                    same = (((long) LONGS.get(data, start) & mask) == wanted) & (lengths[base + i] == size);
                } else {
                    same = lengths[base + i] == size && Arrays.equals(data, start, start + size, constant, 0, size);
                }
                bits |= (same ? 1L : 0L) << i;
            }
            words[base >>> 6] = (size > 8 ? confirmed(values, constant, base, bits) : bits) ^ flip;
        }
    }

    /// Those of the rows that have the whole constant, not just its first bytes.
    private static long confirmed(BytesVector values, byte[] constant, int base, long candidates) {
        long bits = candidates;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int row = base + Long.numberOfTrailingZeros(rest);
            int start = values.starts()[row];
            if (!Arrays.equals(values.data(), start, start + constant.length, constant, 0, constant.length)) {
                bits &= ~Long.lowestOneBit(rest);
            }
        }
        return bits;
    }
}
