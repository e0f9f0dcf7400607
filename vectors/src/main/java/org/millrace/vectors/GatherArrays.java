package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Arrays that the rows that count are gathered into, used again for every batch of a reader: new ones would be
/// cleared first and would push what is in use out of the caches. What is gathered is valid until the same column of
/// the next batch is.
public final class GatherArrays {

    private final Column[] columns;

    /// Arrays for batches of so many columns; nothing is allocated before a column is gathered.
    public GatherArrays(int columns) {
        this.columns = new Column[columns];
    }

    /// The rows of a column at the first `count` of `positions`.
    Vector rows(int column, Vector source, int[] positions, int count) {
        Column arrays = columns[column];
        if (arrays == null) {
            arrays = new Column();
            columns[column] = arrays;
        }
        return arrays.rows(source, positions, count);
    }

    private static final class Column {

        private int[] ints = {};
        private int[] lengths = {};
        private long[] longs = {};
        private long[] lows = {};
        private double[] doubles = {};

        Vector rows(Vector source, int[] positions, int count) {
            long[] valid = Gather.bits(source.validity(), positions, count);
            return switch (source) {
                case DictionaryVector v -> {
                    ints = gathered(v.codes(), positions, count, ints);
                    yield new DictionaryVector(ints, v.dictionary(), count, valid);
                }
                case IntVector v -> {
                    ints = gathered(v.values(), positions, count, ints);
                    yield new IntVector(v.type(), ints, count, valid);
                }
                case LongVector v -> {
                    longs = gathered(v.values(), positions, count, longs);
                    yield new LongVector(v.type(), longs, count, valid);
                }
                case DoubleVector v -> {
                    doubles = gathered(v.values(), positions, count, doubles);
                    yield new DoubleVector(v.type(), doubles, count, valid);
                }
                case Decimal128Vector v -> {
                    longs = gathered(v.high(), positions, count, longs);
                    lows = gathered(v.low(), positions, count, lows);
                    yield new Decimal128Vector(v.type(), longs, lows, count, valid);
                }
                case BytesVector v -> text(v, positions, count, valid);
                case BooleanVector _, ByteVector _, ShortVector _, FloatVector _ ->
                    Gather.rows(source, positions, count);
                case ConstantVector _, ListVector _, StructVector _ -> Gather.rows(source, positions, count);
            };
        }

        private BytesVector text(BytesVector source, int[] positions, int count, long @Nullable [] valid) {
            ints = gathered(source.starts(), positions, count, ints);
            lengths = gathered(source.lengths(), positions, count, lengths);
            return new BytesVector(source.type(), source.data(), ints, lengths, count, valid);
        }

        private static int[] gathered(int[] source, int[] positions, int count, int[] known) {
            int[] target = known.length < count ? new int[room(count)] : known;
            for (int i = 0; i < count; i++) {
                target[i] = source[positions[i]];
            }
            return target;
        }

        private static long[] gathered(long[] source, int[] positions, int count, long[] known) {
            long[] target = known.length < count ? new long[room(count)] : known;
            for (int i = 0; i < count; i++) {
                target[i] = source[positions[i]];
            }
            return target;
        }

        private static double[] gathered(double[] source, int[] positions, int count, double[] known) {
            double[] target = known.length < count ? new double[room(count)] : known;
            for (int i = 0; i < count; i++) {
                target[i] = source[positions[i]];
            }
            return target;
        }

        /// A little more than is asked for, because the next batch may have a few more rows.
        private static int room(int count) {
            return count + (count >>> 3);
        }
    }
}
