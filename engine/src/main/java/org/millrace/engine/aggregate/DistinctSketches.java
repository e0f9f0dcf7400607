package org.millrace.engine.aggregate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// The approximate number of distinct values of each group.
final class DistinctSketches extends Accumulator {

    private DistinctSketch[] sketches = {};
    private KeyHashes hashes = new KeyHashes(0);

    @Override
    void ensure(int groups) {
        int before = sketches.length;
        if (before < groups) {
            sketches = Arrays.copyOf(sketches, Math.max(groups, before * 2));
            for (int i = before; i < sketches.length; i++) {
                sketches[i] = new DistinctSketch();
            }
        }
    }

    @Override
    void update(int @Nullable [] groups, Vector argument, int from, int to) {
        if (hashes.capacity() < to) {
            hashes = new KeyHashes(to);
        }
        long[] hashed = hashes.of(argument, from, to);
        for (int i = from; i < to; i++) {
            if (!argument.isNull(i)) {
                sketches[group(groups, i)].add(hashed[i]);
            }
        }
    }

    @Override
    Vector[] export(int groups) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] starts = new int[groups];
        int[] lengths = new int[groups];
        for (int i = 0; i < groups; i++) {
            byte[] sketch = sketches[i].toArray();
            starts[i] = all.size();
            lengths[i] = sketch.length;
            all.writeBytes(sketch);
        }
        return new Vector[] {new BytesVector(PrimitiveType.BINARY, all.toByteArray(), starts, lengths, groups, null)};
    }

    @Override
    void merge(int @Nullable [] groups, Vector[] state, int from, int to) {
        BytesVector exported = (BytesVector) state[0];
        for (int i = from; i < to; i++) {
            sketches[group(groups, i)].merge(exported.data(), exported.starts()[i], exported.lengths()[i]);
        }
    }

    @Override
    Vector finish(int groups) {
        long[] estimates = new long[groups];
        for (int i = 0; i < groups; i++) {
            estimates[i] = sketches[i].estimate();
        }
        return new LongVector(PrimitiveType.INT64, estimates, groups);
    }

    @Override
    void clear() {
        Arrays.setAll(sketches, _ -> new DistinctSketch());
    }

    @Override
    long bytes() {
        return Arrays.stream(sketches).mapToLong(DistinctSketch::bytes).sum();
    }
}
