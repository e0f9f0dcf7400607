package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// An approximate quantile of each group.
final class QuantileSketches extends Accumulator {

    private static final ListType STATE = new ListType(new Field("element", PrimitiveType.DOUBLE));

    private QuantileSketch[] sketches = {};

    @Override
    void ensure(int groups) {
        int before = sketches.length;
        if (before < groups) {
            sketches = Arrays.copyOf(sketches, Math.max(groups, before * 2));
            for (int i = before; i < sketches.length; i++) {
                sketches[i] = new QuantileSketch();
            }
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        DoubleVector vector = (DoubleVector) argument;
        double[] values = vector.values();
        for (int i = from; i < to; i++) {
            if (Bits.valid(vector.validity(), i)) {
                sketches[group(groups, i)].add(values[i]);
            }
        }
    }

    @Override
    Vector[] export(int groups) {
        double[][] parts = new double[groups][];
        int[] starts = new int[groups];
        int[] lengths = new int[groups];
        int total = 0;
        for (int i = 0; i < groups; i++) {
            parts[i] = sketches[i].toArray();
            starts[i] = total;
            lengths[i] = parts[i].length;
            total = Math.addExact(total, lengths[i]);
        }
        double[] all = new double[total];
        for (int i = 0; i < groups; i++) {
            System.arraycopy(parts[i], 0, all, starts[i], lengths[i]);
        }
        DoubleVector child = new DoubleVector(PrimitiveType.DOUBLE, all, total);
        return new Vector[] {new ListVector(STATE, starts, lengths, child, groups, null)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        ListVector lists = (ListVector) state[0];
        double[] all = ((DoubleVector) lists.child()).values();
        for (int i = from; i < to; i++) {
            sketches[group(groups, i)].merge(QuantileSketch.of(all, lists.starts()[i]));
        }
    }

    /// The quantiles of the first groups.
    Vector quantiles(int groups, double fraction) {
        double[] results = new double[groups];
        long[] validity = new long[Bits.words(groups)];
        for (int i = 0; i < groups; i++) {
            if (sketches[i].count() > 0) {
                results[i] = sketches[i].quantile(fraction);
                Bits.set(validity, i);
            }
        }
        return new DoubleVector(PrimitiveType.DOUBLE, results, groups, validity);
    }

    /// A sketch is no result: [AggregateOutput.OfSketch] asks it for a quantile.
    @Override
    Vector finish(int groups) {
        throw new UnsupportedOperationException("A sketch has no result of its own.");
    }

    @Override
    void clear() {
        Arrays.setAll(sketches, _ -> new QuantileSketch());
    }

    @Override
    long bytes() {
        return Arrays.stream(sketches).mapToLong(QuantileSketch::bytes).sum();
    }
}
