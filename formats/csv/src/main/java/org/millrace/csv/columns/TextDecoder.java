package org.millrace.csv.columns;

import org.jspecify.annotations.Nullable;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.NullStrings;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Text. While a column has few distinct short texts they become codes of a dictionary that grows; from the first batch
/// on where that does not pay, the vectors point into the text buffer.
final class TextDecoder extends ColumnDecoder {

    private static final int FREE_ENTRIES = 1024;

    private final QuotedText quotes;
    private final boolean quoting;
    private final boolean emptyIsNull;
    private @Nullable TextDictionary dictionary;
    private int[] codes = new int[0];
    private int[] lengths = new int[0];
    private int[] places = new int[0];

    TextDecoder(ColumnPlace place, NullStrings nulls, Dialect dialect, ValueProblems problems) {
        super(place, nulls, problems);
        this.quotes = new QuotedText(dialect);
        this.quoting = dialect.quoting();
        this.emptyIsNull = nulls.emptyField();
        this.dictionary = type() == PrimitiveType.STRING ? new TextDictionary() : null;
    }

    @Override
    Vector values(FieldSlices fields) {
        if (quoting && fields.quoted() || nullWords().length > 0) {
            resolve(fields);
        }
        TextDictionary few = dictionary;
        if (few != null) {
            Vector encoded = encode(fields, few);
            if (encoded != null) {
                return encoded;
            }
            dictionary = null;
        }
        return plain(fields);
    }

    /// Takes quotes off and marks null words as missing.
    private void resolve(FieldSlices fields) {
        byte[] bytes = fields.bytes();
        for (int i = 0; i < fields.count(); i++) {
            int start = fields.starts()[i];
            int end = fields.ends()[i];
            if (quoting && quotes.quoted(bytes, start, end)) {
                unquote(fields, i, quotes.unquote(bytes, start, end));
            } else if (NullStrings.contains(nullWords(), bytes, start, end)) {
                fields.ends()[i] = start - 1;
            }
        }
    }

    private void unquote(FieldSlices fields, int row, int end) {
        if (end < 0) {
            bad(row, fields, "goes on after its closing quote");
            fields.ends()[row] = fields.starts()[row] - 1;
        } else {
            fields.starts()[row]++;
            fields.ends()[row] = end;
        }
    }

    /// Whether a field without text is null: where it is missing, or empty and without quotes. The text of a quoted
    /// field has the quote before it.
    private boolean isNull(FieldSlices fields, int row) {
        int start = fields.starts()[row];
        int length = fields.ends()[row] - start;
        return length < 0
                || emptyIsNull && !(quoting && fields.quoted() && quotes.quoted(fields.bytes(), start - 1, start));
    }

    private @Nullable Vector encode(FieldSlices fields, TextDictionary few) {
        int count = fields.count();
        if (codes.length < count) {
            codes = new int[count];
        }
        int before = few.size();
        int[] starts = fields.starts();
        int[] ends = fields.ends();
        int i = few.encode(fields.bytes(), starts, ends, 0, count, codes);
        while (i < count) {
            int code = ends[i] > starts[i] ? -1 : few.empty();
            if (code < 0) {
                return null;
            }
            codes[i] = code;
            if (isNull(fields, i)) {
                setNull(i, count);
            }
            i = few.encode(fields.bytes(), starts, ends, i + 1, count, codes);
        }
        boolean pays = few.size() <= FREE_ENTRIES || few.size() - before <= count / 8;
        if (!pays || few.firstMalformed(before) >= 0) {
            return null;
        }
        return new DictionaryVector(codes, few.entries(), count, validity());
    }

    private Vector plain(FieldSlices fields) {
        int count = fields.count();
        if (lengths.length < count) {
            lengths = new int[count];
            places = new int[count];
        }
        int[] starts = fields.starts();
        int[] ends = fields.ends();
        for (int i = 0; i < count; i++) {
            lengths[i] = ends[i] - starts[i];
            if (lengths[i] <= 0) {
                if (isNull(fields, i)) {
                    setNull(i, count);
                }
                lengths[i] = 0;
            }
        }
        if (!fields.ascii() && type() != PrimitiveType.BINARY) {
            checkEncoding(fields);
        }
        PrimitiveType stored = type() == PrimitiveType.BINARY ? PrimitiveType.BINARY : PrimitiveType.STRING;
        System.arraycopy(starts, 0, places, 0, count);
        return new BytesVector(stored, fields.bytes(), places, lengths, count, validity());
    }

    private void checkEncoding(FieldSlices fields) {
        for (int i = 0; i < fields.count(); i++) {
            int start = fields.starts()[i];
            if (!Utf8.valid(fields.bytes(), start, start + lengths[i])) {
                bad(i, fields, "is not valid UTF-8 (the option encoding reads others)");
                lengths[i] = 0;
            }
        }
    }
}
