package org.millrace.kernels.lists;

import org.millrace.errors.DataException;
import org.millrace.kernels.arithmetic.Int128;
import org.millrace.kernels.compare.RowOrder;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Aggregates of the elements of a list that are not missing; null where there is none.
public final class ListAggregates {

    private ListAggregates() {}

    /// list_count: never null but for a missing list.
    public static Vector count(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        long[] counts = new long[rows];
        for (int i = 0; i < rows; i++) {
            counts[i] = present(lists, i);
        }
        return new LongVector(PrimitiveType.INT64, counts, rows, lists.validity());
    }

    private static int present(ListVector lists, int row) {
        int count = 0;
        int start = lists.starts()[row];
        for (int j = start; !lists.isNull(row) && j < start + lists.lengths()[row]; j++) {
            count += lists.child().isNull(j) ? 0 : 1;
        }
        return count;
    }

    private static long[] validity(ListVector lists, int rows) {
        long[] validity = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            Bits.put(validity, i, present(lists, i) > 0);
        }
        return validity;
    }

    /// list_sum of int64, doubles or decimals of 38 digits.
    public static ListKernel sum(DataType type) {
        return (operands, rows) -> {
            ListVector lists = (ListVector) operands[0];
            Vector child = Flatten.of(lists.child());
            return switch (child) {
                case LongVector values -> longs(lists, values, rows);
                case DoubleVector values ->
                    new DoubleVector(type, sums(lists, values, rows, false), rows, validity(lists, rows));
                case Decimal128Vector values -> decimals(type, lists, values, rows);
                default -> VectorBuilder.of(type, java.util.Collections.nCopies(rows, null));
            };
        };
    }

    /// list_avg of doubles.
    public static Vector mean(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        return Flatten.of(lists.child()) instanceof DoubleVector values
                ? new DoubleVector(PrimitiveType.DOUBLE, sums(lists, values, rows, true), rows, validity(lists, rows))
                : VectorBuilder.of(PrimitiveType.DOUBLE, java.util.Collections.nCopies(rows, null));
    }

    private static Vector longs(ListVector lists, LongVector values, int rows) {
        long[] sums = new long[rows];
        for (int i = 0; i < rows; i++) {
            int start = lists.starts()[i];
            for (int j = start; !lists.isNull(i) && j < start + lists.lengths()[i]; j++) {
                long added = values.isNull(j) ? 0 : values.value(j);
                long sum = sums[i] + added;
                if (((sums[i] ^ sum) & (added ^ sum)) < 0) {
                    throw new DataException("The sum of a list is no int64.");
                }
                sums[i] = sum;
            }
        }
        return new LongVector(PrimitiveType.INT64, sums, rows, validity(lists, rows));
    }

    /// Sums, or means, of doubles, with what each addition loses kept (Neumaier).
    private static double[] sums(ListVector lists, DoubleVector values, int rows, boolean means) {
        double[] results = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            double lost = 0;
            int count = 0;
            int start = lists.starts()[i];
            for (int j = start; !lists.isNull(i) && j < start + lists.lengths()[i]; j++) {
                if (!values.isNull(j)) {
                    double value = values.value(j);
                    double next = sum + value;
                    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
                    sum = next;
                    count++;
                }
            }
            double total = Double.isFinite(sum) ? sum + lost : sum;
            results[i] = means ? total / count : total;
        }
        return results;
    }

    private static Vector decimals(DataType type, ListVector lists, Decimal128Vector values, int rows) {
        long[] high = new long[rows];
        long[] low = new long[rows];
        Int128 sum = new Int128();
        for (int i = 0; i < rows; i++) {
            sum.set(0);
            int start = lists.starts()[i];
            for (int j = start; !lists.isNull(i) && j < start + lists.lengths()[i]; j++) {
                if (!values.isNull(j) && !sum.add(values.high()[j], values.low()[j])) {
                    throw new DataException("The sum of a list is no " + type + ".");
                }
            }
            high[i] = sum.high();
            low[i] = sum.low();
        }
        return new Decimal128Vector(type, high, low, rows, validity(lists, rows));
    }

    /// list_min and list_max.
    public static ListKernel extreme(boolean greatest) {
        return (operands, rows) -> {
            ListVector lists = (ListVector) operands[0];
            Vector child = Flatten.of(lists.child());
            if (child.length() == 0) {
                return VectorBuilder.of(child.type(), java.util.Collections.nCopies(rows, null));
            }
            int[] places = new int[rows];
            for (int i = 0; i < rows; i++) {
                places[i] = lists.isNull(i) ? 0 : best(lists, child, i, greatest);
            }
            return Flatten.withValidity(Gather.rows(child, places, rows), validity(lists, rows));
        };
    }

    /// The element that is there most often, of several that which comes first; null where there is none.
    public static Vector mode(ListVector lists) {
        int rows = lists.length();
        Vector child = lists.child();
        PositionSort sort = new PositionSort(child, false, false);
        int[] places = new int[rows];
        for (int i = 0; i < rows; i++) {
            int length = lists.isNull(i) ? 0 : lists.lengths()[i];
            int[] sorted = new int[length];
            for (int j = 0; j < length; j++) {
                sorted[j] = lists.starts()[i] + j;
            }
            sort.sort(sorted, 0, length);
            places[i] = mostFrequent(sort, child, sorted);
        }
        return child.length() == 0
                ? VectorBuilder.of(child.type(), java.util.Collections.nCopies(rows, null))
                : Flatten.withValidity(Flatten.of(Gather.rows(child, places, rows)), validity(lists, rows));
    }

    /// The position of the first of the most equal values; positions are sorted by value and then by place.
    private static int mostFrequent(PositionSort sort, Vector child, int[] sorted) {
        int best = 0;
        int most = 0;
        int start = 0;
        for (int j = 1; j <= sorted.length; j++) {
            if (j < sorted.length && sort.compare(sorted[start], sorted[j]) == 0) {
                continue;
            }
            boolean better = j - start > most || j - start == most && sorted[start] < best;
            if (better && !child.isNull(sorted[start])) {
                most = j - start;
                best = sorted[start];
            }
            start = j;
        }
        return best;
    }

    private static int best(ListVector lists, Vector child, int row, boolean greatest) {
        int start = lists.starts()[row];
        int best = -1;
        for (int j = start; j < start + lists.lengths()[row]; j++) {
            if (child.isNull(j)) {
                continue;
            }
            int order = best < 0 ? 1 : RowOrder.compare(child, j, child, best);
            if (best < 0 || (greatest ? order > 0 : order < 0)) {
                best = j;
            }
        }
        return Math.max(0, best);
    }
}
