package org.millrace.parquet.write;

import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.StructType;

/// How many rows go into a row group: as many as take about 32 MiB in memory by the widths of their types, so that
/// a few of them fit a small memory budget while they are encoded.
final class RowGroupSize {

    private static final long TARGET_BYTES = 32 << 20;
    private static final int LEAST = 1 << 14;
    private static final int MOST = 1 << 20;
    private static final int STEP = 1 << 13;
    private static final int BYTES_LENGTH = 24;
    private static final int LIST_LENGTH = 4;

    private RowGroupSize() {}

    static int rows(Schema schema) {
        long width = schema.fields().stream().mapToLong(RowGroupSize::width).sum();
        long rows = Math.clamp(TARGET_BYTES / Math.max(1, width), LEAST, MOST);
        return (int) (rows / STEP * STEP);
    }

    private static long width(Field field) {
        DataType type = field.type();
        return switch (type.layout()) {
            case BIT, INT8 -> Byte.BYTES;
            case INT16 -> Short.BYTES;
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case INT128 -> 2L * Long.BYTES;
            case BYTES -> BYTES_LENGTH;
            case LIST -> Integer.BYTES * 2L + LIST_LENGTH * width(((ListType) type).element());
            case STRUCT ->
                ((StructType) type)
                        .fields().stream().mapToLong(RowGroupSize::width).sum();
        };
    }
}
