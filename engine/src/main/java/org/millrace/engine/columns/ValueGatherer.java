package org.millrace.engine.columns;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Picks values of one layout from several vectors, whatever lies under rows without one.
interface ValueGatherer {

    /// The picked values as a vector of this type and validity.
    Vector gather(DataType type, Picks picks, long @Nullable [] validity);

    /// The gatherer for vectors of this type, none of which is constant.
    static ValueGatherer of(DataType type, List<Vector> sources) {
        return switch (type.layout()) {
            case BYTES -> TextGatherer.of(sources);
            case BIT ->
                new Numbers.Bits(
                        arrays(sources, v -> ((BooleanVector) v).values()).toArray(long[][]::new));
            case INT8 ->
                new Numbers.Bytes(
                        arrays(sources, v -> ((ByteVector) v).values()).toArray(byte[][]::new));
            case INT16 ->
                new Numbers.Shorts(
                        arrays(sources, v -> ((ShortVector) v).values()).toArray(short[][]::new));
            case INT32 ->
                new Numbers.Ints(arrays(sources, v -> ((IntVector) v).values()).toArray(int[][]::new));
            case INT64 ->
                new Numbers.Longs(
                        arrays(sources, v -> ((LongVector) v).values()).toArray(long[][]::new));
            case FLOAT ->
                new Numbers.Floats(
                        arrays(sources, v -> ((FloatVector) v).values()).toArray(float[][]::new));
            case DOUBLE ->
                new Numbers.Doubles(
                        arrays(sources, v -> ((DoubleVector) v).values()).toArray(double[][]::new));
            case INT128 ->
                new Numbers.Wide(
                        arrays(sources, v -> ((Decimal128Vector) v).high()).toArray(long[][]::new),
                        arrays(sources, v -> ((Decimal128Vector) v).low()).toArray(long[][]::new));
            case LIST -> ListGatherer.of((ListType) type, arrays(sources, v -> (ListVector) v));
            case STRUCT -> structs((StructType) type, arrays(sources, v -> (StructVector) v));
        };
    }

    private static <T> List<T> arrays(List<Vector> sources, Function<Vector, T> array) {
        return sources.stream().map(ValueGatherer::flat).map(array).toList();
    }

    private static Vector flat(Vector vector) {
        return vector instanceof DictionaryVector v ? Gather.rows(v.dictionary(), v.codes(), v.length()) : vector;
    }

    private static ValueGatherer structs(StructType type, List<StructVector> sources) {
        List<DataType> types = type.fields().stream().map(field -> field.type()).toList();
        List<GatheredColumn> children = GatheredColumn.children(
                types, sources.stream().map(StructVector::children).toList());
        return (all, picks, validity) -> new StructVector(
                all,
                children.stream()
                        .map(child -> child.rows(picks.from(), picks.rows(), picks.count()))
                        .toList(),
                picks.count(),
                validity);
    }
}
