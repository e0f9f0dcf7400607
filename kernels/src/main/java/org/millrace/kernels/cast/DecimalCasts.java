package org.millrace.kernels.cast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.millrace.kernels.Decimals;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.arithmetic.Int128;
import org.millrace.kernels.arithmetic.PowersOfTen;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Casts from and to decimals. Digits that the target has no place for are rounded, halves away from zero; a number
/// with more digits before the point than fit is refused.
final class DecimalCasts {

    /// The most text that is read as a decimal; more cannot be one that fits.
    private static final int LONGEST_TEXT = 1_000;

    /// Powers of ten up to this one fit 64 bits.
    private static final int LONG_DIGITS = 18;

    private DecimalCasts() {}

    /// Puts a number into a row; false if it has too many digits.
    static boolean put(BigDecimal number, int row, VectorBuffer out) {
        DecimalType type = (DecimalType) out.type();
        if (number.precision() - number.scale() > type.precision() - type.scale() + 1) {
            return false;
        }
        return put(number.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue(), row, out);
    }

    private static boolean put(BigInteger unscaled, int row, VectorBuffer out) {
        DecimalType type = (DecimalType) out.type();
        if (unscaled.abs().compareTo(PowersOfTen.ofBig(type.precision())) >= 0) {
            return false;
        }
        out.longs()[row] = type.layout() == Layout.INT64
                ? unscaled.longValue()
                : unscaled.shiftRight(64).longValue();
        if (type.layout() == Layout.INT128) {
            out.low()[row] = unscaled.longValue();
        }
        return true;
    }

    /// Integers of 64 bits to decimals.
    static boolean fromLong(Vector in, int row, VectorBuffer out) {
        long value = Operands.longs(in)[row];
        DecimalType type = (DecimalType) out.type();
        if (type.layout() == Layout.INT64) {
            long power = PowersOfTen.ofLong(type.scale());
            long limit = PowersOfTen.ofLong(type.precision() - type.scale());
            out.longs()[row] = value * power;
            return value > -limit && value < limit;
        }
        if (type.scale() <= LONG_DIGITS) {
            return widen(value, PowersOfTen.ofLong(type.scale()), row, out);
        }
        return put(BigInteger.valueOf(value).multiply(PowersOfTen.ofBig(type.scale())), row, out);
    }

    /// Doubles to decimals: scaled as double and rounded while that is exact, else by the exact value.
    static boolean fromDouble(Vector in, int row, VectorBuffer out) {
        double value = Operands.doubles(in)[row];
        DecimalType type = (DecimalType) out.type();
        double scaled = value * PowersOfTen.of(type.scale());
        if (Math.abs(scaled) < 0x1p53) {
            long rounded = (long) (scaled + Math.copySign(0.5, scaled));
            if (type.layout() == Layout.INT64) {
                out.longs()[row] = rounded;
                long limit = PowersOfTen.ofLong(type.precision());
                return rounded > -limit && rounded < limit;
            }
            return put(BigInteger.valueOf(rounded), row, out);
        }
        return Double.isFinite(value) && put(new BigDecimal(value), row, out);
    }

    /// Text to decimals.
    static boolean fromText(Vector in, int row, VectorBuffer out) {
        BytesVector text = (BytesVector) in;
        if (text.lengths()[row] > LONGEST_TEXT) {
            return false;
        }
        String trimmed =
                new String(text.data(), text.starts()[row], text.lengths()[row], StandardCharsets.UTF_8).strip();
        try {
            BigDecimal number = new BigDecimal(trimmed);
            // An exponent of millions would make the number itself huge.
            return Math.abs((long) number.scale()) <= LONGEST_TEXT && put(number, row, out);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// Between decimal types.
    static boolean rescale(Vector in, int row, VectorBuffer out) {
        int change = ((DecimalType) out.type()).scale() - ((DecimalType) in.type()).scale();
        if (change >= 0 && in.type().layout() == Layout.INT64 && out.type().layout() == Layout.INT64) {
            long value = Operands.longs(in)[row];
            DecimalType type = (DecimalType) out.type();
            // More places than the target has digits leave room for zero only.
            long limit = change > type.precision() ? 1 : PowersOfTen.ofLong(type.precision() - change);
            out.longs()[row] = value * PowersOfTen.ofLong(change);
            return value > -limit && value < limit;
        }
        if (change >= 0 && change <= LONG_DIGITS && out.type().layout() == Layout.INT128) {
            return widen(Decimals.of(in), row, PowersOfTen.ofLong(change), out);
        }
        return put(Decimals.of(in).value(row), row, out);
    }

    private static boolean widen(long value, long power, int row, VectorBuffer out) {
        Int128 number = new Int128();
        number.set(value);
        return widen(number, power, row, out);
    }

    /// A number times a power of ten, in 128 bits.
    private static boolean widen(Decimals in, int row, long power, VectorBuffer out) {
        Int128 number = new Int128();
        number.set(in.high(row), in.low(row));
        return widen(number, power, row, out);
    }

    private static boolean widen(Int128 number, long power, int row, VectorBuffer out) {
        boolean fits = number.multiply(0, power) && number.fitsDigits(((DecimalType) out.type()).precision());
        out.longs()[row] = number.high();
        out.low()[row] = number.low();
        return fits;
    }

    /// Decimals to doubles, correctly rounded.
    static boolean toDouble(Vector in, int row, VectorBuffer out) {
        out.doubles()[row] = doubleValue(in, row);
        return true;
    }

    /// Decimals to floats.
    static boolean toFloat(Vector in, int row, VectorBuffer out) {
        out.floats()[row] = Decimals.of(in).value(row).floatValue();
        return true;
    }

    private static double doubleValue(Vector in, int row) {
        int scale = ((DecimalType) in.type()).scale();
        if (in.type().layout() == Layout.INT64) {
            long unscaled = Operands.longs(in)[row];
            // Both exact, so that one division rounds once.
            if (unscaled > -(1L << 53) && unscaled < 1L << 53) {
                return unscaled / PowersOfTen.of(scale);
            }
        }
        return Decimals.of(in).value(row).doubleValue();
    }

    /// Decimals to int64, halves away from zero.
    static boolean toLong(Vector in, int row, VectorBuffer out) {
        BigInteger rounded =
                Decimals.of(in).value(row).setScale(0, RoundingMode.HALF_UP).unscaledValue();
        out.longs()[row] = rounded.longValue();
        return rounded.bitLength() < 64;
    }

    /// Decimals to text with all digits of the scale.
    static boolean toText(Vector in, int row, VectorBuffer out) {
        TextFormat.latin(Decimals.of(in).value(row).toPlainString(), row, out);
        return true;
    }
}
