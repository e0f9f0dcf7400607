package org.millrace.parquet;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Values as text that any program can make the same way: integers, dates, times and timestamps (microseconds) as
/// numbers; floating point as the hexadecimal bits, or `nan`; decimals as `unscaled/scale`; text as `s:` and binary as
/// `b:` with hexadecimal bytes; lists as `[a,b]`, structs as `{a,b}`, nulls as `null`.
final class Rendering {
    private Rendering() {}

    static List<String> column(Batch batch, int column) {
        Vector vector = batch.column(column);
        List<String> values = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            values.add(value(vector, row));
        }
        return values;
    }

    static String value(Vector vector, int row) {
        if (vector.isNull(row)) {
            return "null";
        }
        return switch (vector) {
            case BooleanVector v -> Boolean.toString(v.value(row));
            case ByteVector v -> Byte.toString(v.values()[row]);
            case ShortVector v -> Short.toString(v.values()[row]);
            case IntVector v -> Integer.toString(v.values()[row]);
            case LongVector v ->
                v.values()[row] + (v.type() instanceof DecimalType decimal ? "/" + decimal.scale() : "");
            case Decimal128Vector v -> v.value(row) + "/" + ((DecimalType) v.type()).scale();
            case FloatVector v ->
                Float.isNaN(v.values()[row])
                        ? "nan"
                        : HexFormat.of().toHexDigits(Float.floatToRawIntBits(v.values()[row]));
            case DoubleVector v ->
                Double.isNaN(v.values()[row])
                        ? "nan"
                        : HexFormat.of().toHexDigits(Double.doubleToRawLongBits(v.values()[row]));
            case BytesVector v ->
                (v.type() == PrimitiveType.STRING ? "s:" : "b:")
                        + HexFormat.of().formatHex(v.value(row));
            case DictionaryVector v -> value(v.dictionary(), v.codes()[row]);
            case ConstantVector v -> value(v.value(), 0);
            case ListVector v -> list(v, row);
            case StructVector v -> struct(v, row);
        };
    }

    private static String list(ListVector vector, int row) {
        StringBuilder text = new StringBuilder("[");
        int start = vector.starts()[row];
        for (int i = start; i < start + vector.lengths()[row]; i++) {
            text.append(i == start ? "" : ",").append(value(vector.child(), i));
        }
        return text.append(']').toString();
    }

    private static String struct(StructVector vector, int row) {
        StringBuilder text = new StringBuilder("{");
        String separator = "";
        for (Vector child : vector.children()) {
            text.append(separator).append(value(child, row));
            separator = ",";
        }
        return text.append('}').toString();
    }
}
