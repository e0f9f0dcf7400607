package org.millrace.engine.aggregate;

import org.millrace.kernels.statistics.Moments;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// How a result comes out of states.
sealed interface AggregateOutput {

    /// The results of the first groups.
    Vector finish(Accumulator[] states, int groups);

    /// What one state says itself.
    record OfState(int state) implements AggregateOutput {

        @Override
        public Vector finish(Accumulator[] states, int groups) {
            return states[state].finish(groups);
        }
    }

    /// A sum divided by a count.
    record Mean(int sum, int count) implements AggregateOutput {

        @Override
        public Vector finish(Accumulator[] states, int groups) {
            long[] counts = ((LongVector) states[count].finish(groups)).values();
            double[] means = new double[groups];
            long[] validity = new long[Bits.words(groups)];
            Accumulator sums = states[sum];
            if (sums instanceof DistinctAccumulator distinct) {
                distinct.fill(groups);
                sums = distinct.inner();
            }
            for (int i = 0; i < groups; i++) {
                if (counts[i] > 0) {
                    Bits.set(validity, i);
                    means[i] = mean(sums, i, counts[i]);
                }
            }
            return new DoubleVector(PrimitiveType.DOUBLE, means, groups, validity);
        }

        private static double mean(Accumulator sums, int group, long count) {
            return switch (sums) {
                case DoubleSum doubles -> doubles.mean(group, count);
                case IntegerSum integers -> integers.mean(group, count);
                default -> throw new IllegalStateException("A mean needs a sum.");
            };
        }
    }

    /// A quantile of a sketch.
    record OfSketch(int state, double fraction) implements AggregateOutput {

        @Override
        public Vector finish(Accumulator[] states, int groups) {
            return ((QuantileSketches) states[state]).quantiles(groups, fraction);
        }
    }

    /// A function of the moments of two numbers.
    record OfPairs(int state, AggregateFunction function) implements AggregateOutput {

        @Override
        public Vector finish(Accumulator[] states, int groups) {
            return PairResults.of(function, (PairMoments) states[state], groups);
        }
    }

    /// A function of the moments.
    record OfMoments(int state, AggregateFunction function) implements AggregateOutput {

        @Override
        public Vector finish(Accumulator[] states, int groups) {
            Accumulator accumulator = states[state];
            if (accumulator instanceof DistinctAccumulator distinct) {
                distinct.fill(groups);
                accumulator = distinct.inner();
            }
            MomentsAccumulator all = (MomentsAccumulator) accumulator;
            double[] results = new double[groups];
            long[] validity = new long[Bits.words(groups)];
            for (int i = 0; i < groups; i++) {
                Moments moments = all.moments(i);
                if (MomentResults.enough(function, moments)) {
                    results[i] = MomentResults.of(function, moments);
                    Bits.set(validity, i);
                }
            }
            return new DoubleVector(PrimitiveType.DOUBLE, results, groups, validity);
        }
    }
}
