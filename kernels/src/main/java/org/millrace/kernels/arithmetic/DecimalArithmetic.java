package org.millrace.kernels.arithmetic;

import java.math.BigDecimal;
import org.millrace.errors.DataException;
import org.millrace.kernels.Decimals;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Exact arithmetic on decimals. Sums and differences take operands of the result's scale; a product's scale is the sum
/// of its operands' scales. A result with more digits than its type has is refused.
public enum DecimalArithmetic implements Kernel {
    /// left + right
    ADD("+") {
        @Override
        boolean combine(Int128 left, long high, long low) {
            return left.add(high, low);
        }

        @Override
        long combine(LongDecimals.Operand left, LongDecimals.Operand right, long[] out, int rows, long limit) {
            return LongDecimals.add(left, right, out, rows, limit);
        }
    },
    /// left - right
    SUBTRACT("-") {
        @Override
        boolean combine(Int128 left, long high, long low) {
            return left.add(~high + (low == 0 ? 1 : 0), -low);
        }

        @Override
        long combine(LongDecimals.Operand left, LongDecimals.Operand right, long[] out, int rows, long limit) {
            return LongDecimals.subtract(left, right, out, rows, limit);
        }
    },
    /// left * right
    MULTIPLY("*") {
        @Override
        boolean combine(Int128 left, long high, long low) {
            return left.multiply(high, low);
        }

        @Override
        long combine(LongDecimals.Operand left, LongDecimals.Operand right, long[] out, int rows, long limit) {
            return LongDecimals.multiply(left, right, out, rows, limit);
        }
    };

    private final String symbol;

    DecimalArithmetic(String symbol) {
        this.symbol = symbol;
    }

    /// Puts the result into `left`; false if it has more than 128 bits.
    abstract boolean combine(Int128 left, long high, long low);

    /// Combines numbers that are `long` like their results; negative where one has too many digits.
    abstract long combine(LongDecimals.Operand left, LongDecimals.Operand right, long[] out, int rows, long limit);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
        boolean narrow = Decimals.narrow(operands[0]) && Decimals.narrow(operands[1]);
        boolean wide = out.type().layout() == Layout.INT128;
        if (this == MULTIPLY && wide && narrow) {
            // Fewer than 38 digits in all, so that neither the product nor its digits need a check.
            multiplyNarrow(operands, rows, out);
        } else if (wide || !narrow || combineNarrow(operands, rows, out) < 0) {
            // What is missing may look like anything: the rows themselves say whether one is refused.
            combineEach(operands, rows, out);
        }
    }

    private long combineNarrow(Vector[] operands, int rows, VectorBuffer out) {
        LongDecimals.Operand left = new LongDecimals.Operand(Operands.longs(operands[0]), Operands.mask(operands[0]));
        LongDecimals.Operand right = new LongDecimals.Operand(Operands.longs(operands[1]), Operands.mask(operands[1]));
        long limit = PowersOfTen.ofLong(((DecimalType) out.type()).precision());
        return combine(left, right, out.longs(), rows, limit);
    }

    private void combineEach(Vector[] operands, int rows, VectorBuffer out) {
        Decimals left = Decimals.of(operands[0]);
        Decimals right = Decimals.of(operands[1]);
        DecimalType type = (DecimalType) out.type();
        boolean wide = type.layout() == Layout.INT128;
        long[] high = out.longs();
        long[] low = wide ? out.low() : high;
        Int128 number = new Int128();
        for (int i = 0; i < rows; i++) {
            number.set(left.high(i), left.low(i));
            boolean fits = combine(number, right.high(i), right.low(i)) && number.fitsDigits(type.precision());
            if (!fits && out.valid(i)) {
                throw refusal(left.value(i), right.value(i), type);
            }
            high[i] = number.high();
            low[i] = number.low();
        }
    }

    /// Products of numbers of 64 bits, which have up to 128.
    private static void multiplyNarrow(Vector[] operands, int rows, VectorBuffer out) {
        long[] left = Operands.longs(operands[0]);
        long[] right = Operands.longs(operands[1]);
        int leftMask = Operands.mask(operands[0]);
        int rightMask = Operands.mask(operands[1]);
        long[] high = out.longs();
        long[] low = out.low();
        for (int i = 0; i < rows; i++) {
            long first = left[i & leftMask];
            long second = right[i & rightMask];
            high[i] = Math.multiplyHigh(first, second);
            low[i] = first * second;
        }
    }

    private DataException refusal(BigDecimal left, BigDecimal right, DecimalType type) {
        return new DataException(
                left.toPlainString() + " " + symbol + " " + right.toPlainString() + " does not fit " + type + ".");
    }
}
