package org.millrace.engine.aggregate;

import java.util.List;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Concat;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Flatten;
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

/// Rows without a value.
final class Missing {

    private Missing() {}

    /// A flat vector of one row that has no value.
    static Vector row(DataType type) {
        long[] none = new long[1];
        return switch (type.layout()) {
            case BIT -> new BooleanVector(new long[1], 1, none);
            case INT8 -> new ByteVector(type, new byte[1], 1, none);
            case INT16 -> new ShortVector(type, new short[1], 1, none);
            case INT32 -> new IntVector(type, new int[1], 1, none);
            case INT64 -> new LongVector(type, new long[1], 1, none);
            case FLOAT -> new FloatVector(type, new float[1], 1, none);
            case DOUBLE -> new DoubleVector(type, new double[1], 1, none);
            case INT128 -> new Decimal128Vector(type, new long[1], new long[1], 1, none);
            case BYTES -> new BytesVector(type, new byte[0], new int[1], new int[1], 1, none);
            case LIST ->
                new ListVector(
                        type,
                        new int[1],
                        new int[1],
                        Concat.of(((ListType) type).element().type(), List.of()),
                        1,
                        none);
            case STRUCT ->
                new StructVector(
                        type,
                        ((StructType) type)
                                .fields().stream()
                                        .map(field -> row(field.type()))
                                        .toList(),
                        1,
                        none);
        };
    }

    /// A flat vector of many rows without a value.
    static Vector rows(DataType type, int rows) {
        return Flatten.of(Gather.rows(row(type), new int[rows], rows));
    }
}
