package org.millrace.csv.columns;

import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.NullStrings;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Makes vectors of the fields of one column. Its arrays are reused: a vector is valid until the next one is asked for.
/// Belongs to one reader.
public abstract class ColumnDecoder {

    private final int position;
    private final boolean last;
    private final Field field;
    private final ValueProblems problems;
    private final byte[][] nullWords;
    private long @Nullable [] validity;
    private boolean nulls;

    ColumnDecoder(ColumnPlace place, NullStrings nullStrings, ValueProblems problems) {
        this.position = place.position();
        this.last = place.last();
        this.field = place.field();
        this.problems = problems;
        this.nullWords = nullStrings.words();
    }

    /// Where a column stands.
    ///
    /// @param position its position in the file
    /// @param last     whether it is the last of the file
    /// @param field    its name and type
    public record ColumnPlace(int position, boolean last, Field field) {}

    /// A decoder for the column's type. The type must be one that CSV can have: no list, no struct.
    public static ColumnDecoder of(ColumnPlace place, CsvOptions options, Dialect dialect, ValueProblems problems) {
        DataType type = place.field().type();
        return switch (type) {
            case DecimalType decimal -> new DecimalDecoder(place, decimal, options, problems);
            case PrimitiveType primitive ->
                switch (primitive) {
                    case STRING, BINARY, NULL -> new TextDecoder(place, options.nulls(), dialect, problems);
                    case BOOLEAN -> new BooleanDecoder(place, options, problems);
                    case INT8, INT16, INT32, INT64 -> new IntegerDecoder(place, options, problems);
                    case FLOAT, DOUBLE -> new FloatingDecoder(place, options, problems);
                    case DATE -> new DateDecoder(place, options, problems);
                    case TIME, TIMESTAMP, TIMESTAMP_TZ -> new TimeDecoder(place, options, problems);
                };
            default ->
                throw new org.millrace.errors.QueryException("A column of a CSV file cannot be of type " + type + ".");
        };
    }

    /// The values of the column in these records.
    public final Vector decode(FieldSlices fields) {
        fields.locate(position, last);
        nulls = false;
        return values(fields);
    }

    abstract Vector values(FieldSlices fields);

    /// The column's name and type.
    public Field field() {
        return field;
    }

    /// The type of the values.
    DataType type() {
        return field.type();
    }

    /// Marks a row as without a value.
    void setNull(int row, int rows) {
        long[] bits = validity;
        if (!nulls || bits == null) {
            bits = FieldSlices.allValid(bits, rows);
            validity = bits;
            nulls = true;
        }
        Bits.clear(bits, row);
    }

    /// Which rows have a value; null where all do.
    long @Nullable [] validity() {
        return nulls ? validity : null;
    }

    byte[][] nullWords() {
        return nullWords;
    }

    /// Reports a bad value, which is null if the report comes back.
    void bad(int row, FieldSlices fields, String reason) {
        problems.bad(row, fields, this, reason);
        setNull(row, fields.count());
    }
}
