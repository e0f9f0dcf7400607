package org.millrace.engine.aggregate;

import org.millrace.plan.expression.AggregateFunction;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The aggregates of two numbers, from their moments. Regressions are of y, the first, on x, the second, as SQL:2003
/// has them.
final class PairResults {

    private PairResults() {}

    /// The results of the first groups.
    static Vector of(AggregateFunction function, PairMoments moments, int groups) {
        if (function == AggregateFunction.REGR_COUNT) {
            long[] counts = new long[groups];
            for (int i = 0; i < groups; i++) {
                counts[i] = (long) moments.number(i, PairMoments.COUNT);
            }
            return new LongVector(PrimitiveType.INT64, counts, groups);
        }
        double[] results = new double[groups];
        long[] validity = new long[Bits.words(groups)];
        for (int i = 0; i < groups; i++) {
            if (exists(function, moments, i)) {
                Bits.set(validity, i);
                results[i] = result(function, moments, i);
            }
        }
        return new DoubleVector(PrimitiveType.DOUBLE, results, groups, validity);
    }

    private static boolean exists(AggregateFunction function, PairMoments moments, int group) {
        double n = moments.number(group, PairMoments.COUNT);
        boolean varies = moments.number(group, PairMoments.SQUARES_X) != 0;
        return switch (function) {
            case COVAR_SAMP -> n > 1;
            case REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> n > 0 && varies;
            default -> n > 0;
        };
    }

    private static double result(AggregateFunction function, PairMoments moments, int group) {
        double n = moments.number(group, PairMoments.COUNT);
        double squaresY = moments.number(group, PairMoments.SQUARES_Y);
        double squaresX = moments.number(group, PairMoments.SQUARES_X);
        double products = moments.number(group, PairMoments.PRODUCTS);
        double slope = products / squaresX;
        return switch (function) {
            case COVAR_POP -> products / n;
            case COVAR_SAMP -> products / (n - 1);
            case CORR -> correlation(products, squaresY, squaresX);
            case REGR_SLOPE -> slope;
            case REGR_INTERCEPT ->
                moments.number(group, PairMoments.MEAN_Y) - slope * moments.number(group, PairMoments.MEAN_X);
            case REGR_R2 -> squaresY == 0 ? 1 : products * products / (squaresX * squaresY);
            case REGR_AVGY -> moments.number(group, PairMoments.MEAN_Y);
            case REGR_AVGX -> moments.number(group, PairMoments.MEAN_X);
            case REGR_SYY -> squaresY;
            case REGR_SXX -> squaresX;
            case REGR_SXY -> products;
            default -> throw new IllegalStateException(function + " is no function of two moments.");
        };
    }

    /// One root of the product is nearer than the product of two, as long as it is a number of normal size.
    private static double correlation(double products, double squaresY, double squaresX) {
        double both = squaresY * squaresX;
        return both >= Double.MIN_NORMAL && both <= Double.MAX_VALUE
                ? products / Math.sqrt(both)
                : products / (Math.sqrt(squaresY) * Math.sqrt(squaresX));
    }
}
