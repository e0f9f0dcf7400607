package org.millrace.kernels.arithmetic;

/// Rounding of doubles, and what else the tables of functions need in a line.
final class Rounding {

    private static final double LN2 = StrictMath.log(2);

    private Rounding() {}

    /// The nearest whole number; halves go away from zero.
    static double halfAway(double x) {
        double size = Math.abs(x);
        double below = Math.floor(size);
        return Math.copySign(size - below >= 0.5 ? below + 1 : below, x);
    }

    /// Rounds to this many decimal digits, which may be negative. The number is scaled, rounded half away from zero and
    /// scaled back, as DuckDB and NumPy do it.
    static double halfAway(double x, long digits) {
        if (!Double.isFinite(x) || digits > 330) {
            return x;
        }
        double power = PowersOfTen.of((int) Math.min(330, Math.abs(digits)));
        if (digits < 0) {
            // A power beyond all numbers leaves nothing of any.
            return Double.isInfinite(power) ? 0 * x : halfAway(x / power) * power;
        }
        double rounded = halfAway(x * power) / power;
        return Double.isFinite(rounded) ? rounded : x;
    }

    /// -1, 0 or 1; NaN for NaN.
    static double sign(double x) {
        return x > 0 ? 1.0 : x < 0 ? -1.0 : x == 0 ? 0.0 : Double.NaN;
    }

    /// The nearest even whole number away from zero, or the number itself.
    static double even(double x) {
        double size = Math.ceil(Math.abs(x));
        return Math.copySign(size % 2 == 0 ? size : size + 1, x);
    }

    /// The inverse hyperbolic sine, exact for small numbers.
    static double asinh(double x) {
        double size = Math.abs(x);
        double square = size * size;
        double result = size > 0x1p28
                ? StrictMath.log(size) + LN2
                : StrictMath.log1p(size + square / (1 + Math.sqrt(1 + square)));
        return Math.copySign(result, x);
    }

    /// The inverse hyperbolic cosine; NaN below 1.
    static double acosh(double x) {
        return x > 0x1p28
                ? StrictMath.log(x) + LN2
                : x < 1 ? Double.NaN : StrictMath.log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)));
    }

    /// The logarithm to base 2, exact for powers of two.
    static double log2(double x) {
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT || x <= 0) {
            return StrictMath.log(x) / LN2;
        }
        double mantissa = Math.scalb(x, -exponent);
        if (mantissa > 1.5) {
            mantissa /= 2;
            exponent++;
        }
        return exponent + StrictMath.log(mantissa) / LN2;
    }
}
