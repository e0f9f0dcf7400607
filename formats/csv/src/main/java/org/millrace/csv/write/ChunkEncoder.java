package org.millrace.csv.write;

import java.nio.charset.StandardCharsets;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.ByteVector;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.ShortVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Turns batches into text: every column on its own, in loops without calls that depend on the type, then the fields
/// row by row. Entries of dictionaries are formatted once. Immutable and safe for many threads.
final class ChunkEncoder {

    private final Schema schema;
    private final TextCells texts;
    private final byte delimiter;
    private final byte[] lineEnd;
    private final byte[] nullText;

    ChunkEncoder(Schema schema, WriteOptions options) {
        this.schema = schema;
        this.texts = new TextCells(options);
        this.delimiter = options.delimiter();
        this.lineEnd = options.lineEnd().getBytes(StandardCharsets.US_ASCII);
        this.nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
        schema.fields().forEach(ChunkEncoder::check);
    }

    private static void check(Field field) {
        if (field.type().nested() || field.type() == PrimitiveType.BINARY) {
            throw new QueryException("The column " + field.name() + " of type " + field.type()
                    + " cannot be written to CSV: cast it to text, or leave it out.");
        }
    }

    /// The record with the names.
    CharBytes header() {
        CharBytes text = new CharBytes(256);
        for (int i = 0; i < schema.size(); i++) {
            if (i > 0) {
                text.append(delimiter);
            }
            byte[] name = schema.field(i).name().getBytes(StandardCharsets.UTF_8);
            texts.append(name, 0, name.length, text);
        }
        text.append(lineEnd, 0, lineEnd.length);
        return text;
    }

    /// Appends the records of a batch.
    void append(Batch batch, CharBytes target) {
        Cells[] columns = new Cells[batch.columns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cells(batch.column(i));
        }
        for (int row = 0; row < batch.rows(); row++) {
            appendRow(columns, row, target);
        }
    }

    private void appendRow(Cells[] columns, int row, CharBytes target) {
        int size = lineEnd.length + columns.length;
        for (Cells column : columns) {
            size += column.length(row);
        }
        byte[] bytes = target.reserve(size);
        int at = target.length();
        for (Cells column : columns) {
            int length = column.length(row);
            CharBytes.copy(column.bytes(), column.start(row), bytes, at, length);
            at += length;
            bytes[at++] = delimiter;
        }
        at -= columns.length == 0 ? 0 : 1;
        for (byte symbol : lineEnd) {
            bytes[at++] = symbol;
        }
        target.length(at);
    }

    private Cells cells(Vector vector) {
        if (vector instanceof DictionaryVector dictionary
                && dictionary.dictionary().length() > dictionary.length()) {
            return cells(
                    org.millrace.vectors.Gather.rows(dictionary.dictionary(), dictionary.codes(), dictionary.length()),
                    dictionary);
        }
        Cells cells = switch (vector) {
            case DictionaryVector dictionary -> {
                Cells entries = flat(dictionary.dictionary());
                entries.repeat(dictionary.codes(), dictionary.length());
                yield entries;
            }
            case ConstantVector constant -> {
                Cells one = flat(constant.value());
                one.nulls(constant.value().validity(), nullText);
                one.repeatFirst(constant.length());
                yield one;
            }
            default -> flat(vector);
        };
        if (!(vector instanceof ConstantVector)) {
            cells.nulls(vector.validity(), nullText);
        }
        return cells;
    }

    /// The fields of a dictionary vector whose used entries were gathered.
    private Cells cells(Vector gathered, Vector original) {
        Cells cells = flat(gathered);
        cells.nulls(original.validity(), nullText);
        return cells;
    }

    private Cells flat(Vector vector) {
        int rows = vector.length();
        Cells cells = new Cells(rows);
        DataType type = vector.type();
        switch (vector) {
            case BooleanVector booleans -> NumberCells.booleans(booleans, cells);
            case ByteVector bytes -> NumberCells.bytes(bytes, cells);
            case ShortVector shorts -> NumberCells.shorts(shorts, cells);
            case IntVector ints when type == PrimitiveType.DATE -> TimeCells.dates(ints, cells);
            case IntVector ints -> NumberCells.ints(ints, cells);
            case LongVector longs when type.temporal() -> TimeCells.times(longs, cells);
            case LongVector longs -> NumberCells.longs(longs, cells);
            case FloatVector floats -> NumberCells.floats(floats, cells);
            case DoubleVector doubles -> NumberCells.doubles(doubles, cells);
            case Decimal128Vector decimals -> NumberCells.decimals(decimals, cells);
            case BytesVector bytes -> texts.format(bytes, cells);
            case ListVector _, StructVector _, DictionaryVector _, ConstantVector _ ->
                throw new IllegalArgumentException("Not a flat vector of a type that CSV has: " + type);
        }
        return cells;
    }
}
