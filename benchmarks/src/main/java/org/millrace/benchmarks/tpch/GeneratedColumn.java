package org.millrace.benchmarks.tpch;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// One column of a table of TPC-H, with the types that the specification and DuckDB's dbgen give it: identifiers are
/// int64, money and quantities decimal(15,2). Nothing is ever missing.
///
/// @param column what the generator knows of it
record GeneratedColumn<E extends TpchEntity>(TpchColumn<E> column) {

    private static final DecimalType MONEY = new DecimalType(15, 2);

    Field field() {
        return new Field(column.getColumnName(), type(), false);
    }

    private DataType type() {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> PrimitiveType.INT64;
            case INTEGER -> PrimitiveType.INT32;
            case DATE -> PrimitiveType.DATE;
            case DOUBLE -> MONEY;
            case VARCHAR -> PrimitiveType.STRING;
        };
    }

    /// The values of these rows.
    Vector values(List<E> rows) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER ->
                new LongVector(
                        PrimitiveType.INT64,
                        rows.stream().mapToLong(column::getIdentifier).toArray(),
                        rows.size());
            case INTEGER ->
                new IntVector(
                        PrimitiveType.INT32,
                        rows.stream().mapToInt(column::getInteger).toArray(),
                        rows.size());
            case DATE ->
                new IntVector(
                        PrimitiveType.DATE,
                        rows.stream().mapToInt(column::getDate).toArray(),
                        rows.size());
            case DOUBLE ->
                new LongVector(
                        MONEY,
                        rows.stream()
                                .mapToLong(row -> Math.round(column.getDouble(row) * 100))
                                .toArray(),
                        rows.size());
            case VARCHAR -> texts(rows);
        };
    }

    private BytesVector texts(List<E> rows) {
        StringBuilder all = new StringBuilder();
        int[] starts = new int[rows.size()];
        int[] lengths = new int[rows.size()];
        for (int i = 0; i < starts.length; i++) {
            String text = column.getString(rows.get(i));
            starts[i] = all.length();
            lengths[i] = text.length();
            all.append(text);
        }
        // The generator's texts are ASCII, so that characters are bytes.
        byte[] data = all.toString().getBytes(StandardCharsets.US_ASCII);
        return new BytesVector(PrimitiveType.STRING, data, starts, lengths, starts.length);
    }
}
