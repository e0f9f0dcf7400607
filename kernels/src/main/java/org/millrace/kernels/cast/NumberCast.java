package org.millrace.kernels.cast;

import org.millrace.errors.DataException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// A conversion of numbers; what does not fit is refused or becomes null.
///
/// @param conversion the loop
/// @param trying     whether what does not fit becomes null
record NumberCast(Conversion conversion, boolean trying) implements Kernel {

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        Vector in = operands[0];
        if (conversion.convert(in, rows, out)) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            if (out.valid(i) && !conversion.fits(in, i)) {
                if (!trying) {
                    throw new DataException(Values.at(in, i) + " does not fit " + out.type() + ".");
                }
                out.setNull(i);
            }
        }
    }
}
