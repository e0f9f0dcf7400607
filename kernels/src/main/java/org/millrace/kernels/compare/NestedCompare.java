package org.millrace.kernels.compare;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Vector;

/// Compares lists or structs in the order of [RowOrder].
///
/// @param comparison which of the six
public record NestedCompare(Comparison comparison) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        long[] words = out.words();
        for (int i = 0; i < rows; i++) {
            Bits.put(words, i, comparison.holds(RowOrder.compare(operands[0], i, operands[1], i)));
        }
    }
}
