package org.millrace.kernels.cast;

import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.Vector;

/// A conversion of numbers that runs over all rows first and looks for values that do not fit only afterwards.
interface Conversion {

    /// Converts all rows, whether they have a value or not; whether all fitted.
    boolean convert(Vector in, int rows, VectorBuffer out);

    /// Whether the value of one row fits.
    boolean fits(Vector in, int row);
}
