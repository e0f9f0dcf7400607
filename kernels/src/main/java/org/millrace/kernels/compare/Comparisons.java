package org.millrace.kernels.compare;

import org.millrace.kernels.Kernel;
import org.millrace.vectors.DataType;

/// Finds the kernel that compares values of a type.
public final class Comparisons {

    private Comparisons() {}

    /// The kernel of a comparison whose two operands have this type.
    public static Kernel of(Comparison comparison, DataType type) {
        return switch (type.layout()) {
            case BIT -> new BooleanCompare(comparison);
            case INT8 -> new ByteCompare(comparison);
            case INT16 -> new ShortCompare(comparison);
            case INT32 -> new IntCompare(comparison);
            case INT64 -> new LongCompare(comparison);
            case INT128 -> new DecimalCompare(comparison);
            case FLOAT -> new FloatCompare(comparison);
            case DOUBLE -> new DoubleCompare(comparison);
            case BYTES -> new BytesCompare(comparison);
            case LIST, STRUCT -> new NestedCompare(comparison);
        };
    }
}
