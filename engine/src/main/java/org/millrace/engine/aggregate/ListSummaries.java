package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.Cancellation;
import org.millrace.kernels.lists.ListAggregates;
import org.millrace.kernels.lists.ListOrdering;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// What aggregates compute from the whole list of a group's values.
final class ListSummaries {

    /// After so many values it is looked whether the query was cancelled.
    private static final int CHECKED_AFTER = 1 << 14;

    private ListSummaries() {}

    static CollectAccumulator.Summary of(AggregateFunction function, @Nullable Literal parameter, DataType result) {
        return switch (function) {
            case LIST -> lists -> withoutEmpty(lists, result);
            case STRING_AGGREGATE -> lists -> join(lists, separator(parameter));
            case MODE -> lists -> ListAggregates.mode(lists);
            case ORDERED_LIST -> lists -> withoutEmpty(ListOrdering.byKey(lists, false), result);
            case ORDERED_STRING_AGGREGATE -> lists -> join(ListOrdering.byKey(lists, true), separator(parameter));
            case MEDIAN -> lists -> quantiles(lists, 0.5);
            case QUANTILE -> lists -> quantiles(lists, fraction(parameter));
            case QUANTILE_DISCRETE -> lists -> discrete(lists, fraction(parameter), result);
            default -> throw new IllegalArgumentException(function + " keeps no list.");
        };
    }

    private static Vector withoutEmpty(ListVector lists, DataType type) {
        return new ListVector(type, lists.starts(), lists.lengths(), lists.child(), lists.length(), filled(lists));
    }

    /// The same result of values that come in order; null where there is none.
    static @Nullable SortedQuantiles sorted(AggregateFunction function, @Nullable Literal parameter, DataType result) {
        return switch (function) {
            case MEDIAN -> new SortedQuantiles(0.5, false, result);
            case QUANTILE -> new SortedQuantiles(fraction(parameter), false, result);
            case QUANTILE_DISCRETE -> new SortedQuantiles(fraction(parameter), true, result);
            default -> null;
        };
    }

    private static byte[] separator(@Nullable Literal parameter) {
        return parameter != null && parameter.value() instanceof BytesVector text ? text.value(0) : new byte[0];
    }

    /// The fraction that a quantile was asked for with.
    static double fraction(@Nullable Literal parameter) {
        if (parameter != null && parameter.value() instanceof DoubleVector value) {
            return value.values()[0];
        }
        throw new IllegalArgumentException("A quantile needs its fraction.");
    }

    /// A group without a value has no list.
    private static long[] filled(ListVector lists) {
        long[] validity = new long[Bits.words(lists.length())];
        for (int i = 0; i < lists.length(); i++) {
            Bits.put(validity, i, lists.lengths()[i] > 0);
        }
        return validity;
    }

    /// Quantiles with linear interpolation between the two values next to `fraction × (n - 1)` (type 7 of Hyndman and
    /// Fan).
    private static Vector quantiles(ListVector lists, double fraction) {
        double[] values = ((DoubleVector) lists.child()).values();
        double[] results = new double[lists.length()];
        for (int i = 0; i < results.length; i++) {
            int n = lists.lengths()[i];
            if (n == 0) {
                continue;
            }
            int start = lists.starts()[i];
            double place = fraction * (n - 1);
            int below = (int) place;
            double low = Selection.select(values, start, start + n, start + below);
            double high = below + 1 == n ? low : Selection.next(values, start + below, start + n);
            results[i] = between(low, high, place - below);
        }
        return new DoubleVector(PrimitiveType.DOUBLE, results, results.length, filled(lists));
    }

    /// What lies between two values.
    ///
    /// @param part how far from the first to the second, 0 to 1
    static double between(double low, double high, double part) {
        return part == 0 || low == high ? low : low + (high - low) * part;
    }

    /// The value at place `ceil(fraction × n)` of the ordered values, the first for fraction 0.
    private static Vector discrete(ListVector lists, double fraction, DataType result) {
        long[] codes = LongCodes.of(lists.child(), 0, lists.child().length(), new long[0]);
        long[] results = new long[lists.length()];
        for (int i = 0; i < results.length; i++) {
            int n = lists.lengths()[i];
            if (n > 0) {
                int start = lists.starts()[i];
                Arrays.sort(codes, start, start + n);
                results[i] = codes[start + Math.max(0, (int) Math.ceil(fraction * n) - 1)];
            }
        }
        return LongCodes.toVector(result, results, results.length, filled(lists));
    }

    private static Vector join(ListVector lists, byte[] separator) {
        BytesVector texts = (BytesVector) lists.child();
        int n = lists.length();
        int[] starts = new int[n];
        int[] lengths = new int[n];
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < n; i++) {
            starts[i] = joined.size();
            for (int j = 0; j < lists.lengths()[i]; j++) {
                if (j % CHECKED_AFTER == 0) {
                    Cancellation.checkpoint();
                }
                int text = lists.starts()[i] + j;
                joined.write(separator, 0, j == 0 ? 0 : separator.length);
                joined.write(texts.data(), texts.starts()[text], texts.lengths()[text]);
            }
            lengths[i] = joined.size() - starts[i];
        }
        return new BytesVector(PrimitiveType.STRING, joined.toByteArray(), starts, lengths, n, filled(lists));
    }
}
