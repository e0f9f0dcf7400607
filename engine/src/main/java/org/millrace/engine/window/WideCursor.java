package org.millrace.engine.window;

import org.millrace.engine.aggregate.LongCodes;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Integers and decimals as numbers of 128 bits.
final class WideCursor extends PageCursor {

    private long[] lows = {};
    private long[] highs = {};

    /// The number found last.
    long high;

    long low;

    WideCursor(Pages pages, int column) {
        super(pages, column);
    }

    @Override
    void open(Vector vector) {
        if (Flatten.of(vector) instanceof Decimal128Vector wide) {
            highs = wide.high();
            lows = wide.low();
        } else {
            highs = new long[0];
            lows = LongCodes.of(Flatten.of(vector), 0, vector.length(), new long[0]);
        }
    }

    /// Goes to a position; whether there is a number.
    boolean find(long position) {
        int row = row(position);
        if (!valid(row)) {
            return false;
        }
        low = lows[row];
        high = highs.length == 0 ? low >> 63 : highs[row];
        return true;
    }
}
