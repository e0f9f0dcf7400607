package org.millrace.engine.columns;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.Vector;

/// Picks numbers: one record for each array type, the same loop in each.
final class Numbers {

    private Numbers() {}

    /// Values in `byte` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new ByteVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static byte[] pick(byte[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        byte[] target = new byte[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values in `short` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Shorts(short[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new ShortVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static short[] pick(short[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        short[] target = new short[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values in `int` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Ints(int[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new IntVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static int[] pick(int[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        int[] target = new int[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values in `long` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Longs(long[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new LongVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static long[] pick(long[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        long[] target = new long[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values in `float` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Floats(float[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new FloatVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static float[] pick(float[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        float[] target = new float[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values in `double` arrays.
    @SuppressWarnings("ArrayRecordComponent")
    record Doubles(double[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new DoubleVector(type, pick(sources, picks), picks.count(), validity);
        }
    }

    static double[] pick(double[][] sources, Picks picks) {
        int[] from = picks.from();
        int[] rows = picks.rows();
        double[] target = new double[picks.count()];
        for (int i = 0; i < target.length; i++) {
            target[i] = sources[from[i]][rows[i]];
        }
        return target;
    }

    /// Values of two `long` each.
    @SuppressWarnings("ArrayRecordComponent")
    record Wide(long[][] high, long[][] low) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            return new Decimal128Vector(type, pick(high, picks), pick(low, picks), picks.count(), validity);
        }
    }

    /// Values of one bit each.
    @SuppressWarnings("ArrayRecordComponent")
    record Bits(long[][] sources) implements ValueGatherer {

        @Override
        public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
            long[] target = new long[org.millrace.vectors.Bits.words(picks.count())];
            for (int i = 0; i < picks.count(); i++) {
                int row = picks.rows()[i];
                target[i >>> 6] |= (sources[picks.from()[i]][row >>> 6] >>> row & 1) << i;
            }
            return new BooleanVector(target, picks.count(), validity);
        }
    }
}
