package org.millrace.kernels;

import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Reads the operands of a [Kernel] without asking in the loop whether one is constant: row `i` of an operand is at
/// index `i & mask(operand)` of its arrays.
public final class Operands {

    private Operands() {}

    /// 0 for a constant, whose one value is at index 0; otherwise all bits.
    public static int mask(Vector operand) {
        return operand instanceof ConstantVector ? 0 : -1;
    }

    /// The operand without its being constant.
    public static Vector flat(Vector operand) {
        return operand instanceof ConstantVector constant ? constant.value() : operand;
    }

    /// The strings or binary values of an operand.
    public static BytesVector bytesVector(Vector operand) {
        return (BytesVector) flat(operand);
    }

    /// The bits of a boolean operand.
    public static long[] words(Vector operand) {
        return ((BooleanVector) flat(operand)).values();
    }

    /// The values of an 8-bit operand.
    public static byte[] bytes(Vector operand) {
        return ((ByteVector) flat(operand)).values();
    }

    /// The values of a 16-bit operand.
    public static short[] shorts(Vector operand) {
        return ((ShortVector) flat(operand)).values();
    }

    /// The values of an operand of layout INT32.
    public static int[] ints(Vector operand) {
        return ((IntVector) flat(operand)).values();
    }

    /// The values of an operand of layout INT64.
    public static long[] longs(Vector operand) {
        return ((LongVector) flat(operand)).values();
    }

    /// The values of a float operand.
    public static float[] floats(Vector operand) {
        return ((FloatVector) flat(operand)).values();
    }

    /// The values of a double operand.
    public static double[] doubles(Vector operand) {
        return ((DoubleVector) flat(operand)).values();
    }
}
