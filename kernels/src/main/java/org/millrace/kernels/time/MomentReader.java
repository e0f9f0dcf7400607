package org.millrace.kernels.time;

import org.millrace.errors.DataException;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Reads dates, times and timestamps of an operand as microseconds, and writes them back.
///
/// @param days   the values of a date, as days; empty otherwise
/// @param micros the values of anything else; empty for a date
/// @param mask   see [Operands#mask(Vector)]
@SuppressWarnings("ArrayRecordComponent")
record MomentReader(int[] days, long[] micros, int mask) {

    private static final int[] NO_DAYS = {};
    private static final long[] NO_MICROS = {};

    static MomentReader of(Vector operand) {
        int mask = Operands.mask(operand);
        return operand.type() == PrimitiveType.DATE
                ? new MomentReader(Operands.ints(operand), NO_MICROS, mask)
                : new MomentReader(NO_DAYS, Operands.longs(operand), mask);
    }

    /// The moment of a row; a date is its midnight. A date beyond what 64 bits of microseconds hold wraps: callers that
    /// care check [#reaches(int)].
    long at(int row) {
        return days.length > 0 ? days[row & mask] * Clock.DAY : micros[row & mask];
    }

    /// The day of a row.
    long day(int row) {
        return days.length > 0 ? days[row & mask] : Math.floorDiv(micros[row & mask], Clock.DAY);
    }

    /// Whether a row's moment fits 64 bits.
    boolean reaches(int row) {
        return days.length == 0 || Math.abs((long) days[row & mask]) < Long.MAX_VALUE / Clock.DAY;
    }

    /// Writes a moment in the type of `out`; false if a date does not fit.
    static boolean put(long moment, int row, VectorBuffer out) {
        if (out.type() != PrimitiveType.DATE) {
            out.longs()[row] = moment;
            return true;
        }
        long day = Math.floorDiv(moment, Clock.DAY);
        out.ints()[row] = (int) day;
        return day == (int) day;
    }

    /// The error for a row whose result is outside the range of its type.
    static DataException outside(Vector operand, int row, VectorBuffer out) {
        return new DataException("The result for " + Values.at(Operands.flat(operand), row & Operands.mask(operand))
                + " is outside the range of " + out.type() + ".");
    }
}
