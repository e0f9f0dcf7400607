package org.millrace.engine.aggregate;

import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.Vector;

/// Gives an accumulator each distinct value of each group once, of values that come in order, group by group.
final class SortedDistinct {

    private final Accumulator target;
    private int[] positions = {};
    private int[] groups = {};

    // The group and value of the row before this batch.
    private int lastGroup = -1;
    private @Nullable Vector lastValue;

    SortedDistinct(Accumulator target) {
        this.target = target;
    }

    void read(BatchReader sorted) {
        for (Batch batch = sorted.next(); batch != null; batch = sorted.next()) {
            int rows = batch.rows();
            if (rows > 0) {
                take(((IntVector) Flatten.of(batch.column(0))).values(), Flatten.of(batch.column(1)), rows);
            }
        }
    }

    private void take(int[] owners, Vector values, int rows) {
        if (positions.length < rows) {
            positions = new int[rows];
            groups = new int[rows];
        }
        int count = 0;
        for (int i = 0; i < rows; i++) {
            boolean known = i > 0
                    ? owners[i] == owners[i - 1] && same(values, i, values, i - 1)
                    : lastValue != null && owners[0] == lastGroup && same(values, 0, lastValue, 0);
            if (!known) {
                positions[count] = i;
                groups[count++] = owners[i];
            }
        }
        lastGroup = owners[rows - 1];
        lastValue = Gather.rows(values, new int[] {rows - 1}, 1);
        if (count > 0) {
            target.update(groups, Gather.rows(values, positions, count), 0, count);
        }
    }

    /// Whether values are equal as keys are: zeros of both signs, and every NaN.
    private static boolean same(Vector left, int i, Vector right, int j) {
        return switch (left) {
            case BytesVector texts -> BytesVector.equal(texts, i, (BytesVector) right, j);
            case Decimal128Vector wide ->
                wide.high()[i] == ((Decimal128Vector) right).high()[j]
                        && wide.low()[i] == ((Decimal128Vector) right).low()[j];
            default -> code(left, i) == code(right, j);
        };
    }

    private static long code(Vector values, int row) {
        long code = LongCodes.at(values, row);
        return code == -1 && KeyValues.signedZeros(values.type()) ? 0 : code;
    }
}
