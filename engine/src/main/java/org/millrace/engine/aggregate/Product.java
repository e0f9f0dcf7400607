package org.millrace.engine.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The product of the doubles of each group, in row order within a lane and then lane by lane.
final class Product extends Accumulator {

    private double[] products = {1};
    private final Presence presence = new Presence();

    @Override
    void ensure(int groups) {
        presence.ensure(groups);
        if (products.length < groups) {
            int before = products.length;
            products = Arrays.copyOf(products, Math.max(groups, 2 * before));
            Arrays.fill(products, before, products.length, 1);
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        DoubleVector vector = (DoubleVector) argument;
        double[] values = vector.values();
        for (int i = from; i < to; i++) {
            if (!vector.isNull(i)) {
                products[group(groups, i)] *= values[i];
            }
        }
        presence.note(groups, vector.validity(), from, to);
    }

    @Override
    Vector[] export(int groups) {
        return new Vector[] {finish(groups)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        update(groups, state[0], from, to);
    }

    @Override
    Vector finish(int groups) {
        return new DoubleVector(
                PrimitiveType.DOUBLE, Arrays.copyOf(products, groups), groups, presence.validity(groups));
    }

    @Override
    void clear() {
        Arrays.fill(products, 1);
        presence.clear();
    }

    @Override
    long bytes() {
        return 8L * products.length + presence.bytes();
    }
}
