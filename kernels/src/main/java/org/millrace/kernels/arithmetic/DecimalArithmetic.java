package org.millrace.kernels.arithmetic;

import java.math.BigDecimal;
import org.millrace.errors.DataException;
import org.millrace.kernels.Decimals;
import org.millrace.kernels.Kernel;
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
    },
    /// left - right
    SUBTRACT("-") {
        @Override
        boolean combine(Int128 left, long high, long low) {
            return left.add(~high + (low == 0 ? 1 : 0), -low);
        }
    },
    /// left * right
    MULTIPLY("*") {
        @Override
        boolean combine(Int128 left, long high, long low) {
            return left.multiply(high, low);
        }
    };

    private final String symbol;

    DecimalArithmetic(String symbol) {
        this.symbol = symbol;
    }

    /// Puts the result into `left`; false if it has more than 128 bits.
    abstract boolean combine(Int128 left, long high, long low);

    @Override
    public void apply(Vector[] operands, int rows, VectorBuffer out) {
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

    private DataException refusal(BigDecimal left, BigDecimal right, DecimalType type) {
        return new DataException(
                left.toPlainString() + " " + symbol + " " + right.toPlainString() + " does not fit " + type + ".");
    }
}
