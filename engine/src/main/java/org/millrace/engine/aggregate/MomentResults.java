package org.millrace.engine.aggregate;

import org.millrace.kernels.statistics.Moments;
import org.millrace.plan.expression.AggregateFunction;

/// The aggregates that are functions of the moments.
public final class MomentResults {

    private MomentResults() {}

    /// Whether there are enough values for a result.
    public static boolean enough(AggregateFunction function, Moments moments) {
        return moments.count()
                > switch (function) {
                    case VARIANCE_SAMPLE, STDDEV_SAMPLE -> 1;
                    case SKEWNESS -> 2;
                    case KURTOSIS -> 3;
                    default -> 0;
                };
    }

    /// The result.
    public static double of(AggregateFunction function, Moments moments) {
        double n = moments.count();
        return switch (function) {
            case VARIANCE_SAMPLE -> moments.m2() / (n - 1);
            case VARIANCE_POPULATION -> moments.m2() / n;
            case STDDEV_SAMPLE -> Math.sqrt(moments.m2() / (n - 1));
            case STDDEV_POPULATION -> Math.sqrt(moments.m2() / n);
            case SKEWNESS -> skewness(moments, n);
            case KURTOSIS -> kurtosis(moments, n);
            default -> throw new IllegalStateException(function + " is no function of moments.");
        };
    }

    /// The adjusted Fisher-Pearson coefficient G1.
    private static double skewness(Moments moments, double n) {
        double deviation = Math.sqrt(moments.m2() / n);
        double plain = moments.m3() / n / (deviation * deviation * deviation);
        return plain * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /// The excess kurtosis G2, without bias for a normal distribution.
    private static double kurtosis(Moments moments, double n) {
        double variance = moments.m2() / n;
        double plain = moments.m4() / n / (variance * variance) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * plain + 6);
    }
}
