package org.millrace.engine.expression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// An expression of one column. Where the column comes as codes into a dictionary, the expression runs once for
/// each entry, and rows are looked up; what was computed is kept for as long as the same dictionary comes. Where
/// the column comes as a constant, the expression runs once.
///
/// A large dictionary is not worth it for a few rows: it is run over once it is not much larger than the batch, or
/// as many rows came with it as it has entries. An error may belong to an entry that no row uses: then rows are
/// computed one by one, and an error that remains is true.
final class PerEntry implements Evaluator {

    private final Evaluator inner;
    private final int column;

    private @Nullable Vector dictionary;
    private @Nullable EntryResults results;
    private boolean failed;
    private long rowsSeen;

    PerEntry(Evaluator inner, int column) {
        this.inner = inner;
        this.column = column;
    }

    @Override
    public Vector evaluate(Batch batch) {
        return switch (batch.column(column)) {
            case DictionaryVector v
            when batch.rows() > 0 -> {
                EntryResults known = resultsFor(v.dictionary(), batch.rows());
                yield known == null ? inner.evaluate(batch) : known.lookUp(v);
            }
            case ConstantVector v when batch.rows() > 1 -> repeated(inner.evaluate(batchOf(v.value())), batch.rows());
            default -> inner.evaluate(batch);
        };
    }

    private static Vector repeated(Vector single, int rows) {
        return switch (single) {
            case ConstantVector v -> new ConstantVector(v.value(), rows);
            case DictionaryVector v -> new DictionaryVector(repeat(v, rows), v.dictionary(), rows, nulls(v, rows));
            default -> new ConstantVector(single, rows);
        };
    }

    private static int[] repeat(DictionaryVector single, int rows) {
        int[] codes = new int[rows];
        Arrays.fill(codes, single.codes()[0]);
        return codes;
    }

    private static long @Nullable [] nulls(DictionaryVector single, int rows) {
        return single.isNull(0) ? new long[Bits.words(rows)] : null;
    }

    @SuppressWarnings("ReferenceEquality") // A dictionary is known by the object that it is.
    private @Nullable EntryResults resultsFor(Vector entries, int rows) {
        if (entries != dictionary) {
            dictionary = entries;
            results = null;
            failed = false;
            rowsSeen = 0;
        }
        rowsSeen += rows;
        if (results == null && !failed && entries.length() <= rowsSeen + rows) {
            results = computed(entries);
            failed = results == null;
        }
        return results;
    }

    /// The results of all entries and, after them, that of null.
    private @Nullable EntryResults computed(Vector entries) {
        int count = entries.length();
        int[] positions = Vectors.all(count + 1);
        positions[count] = 0;
        long[] validity = new long[(count >>> 6) + 1];
        Bits.setRange(validity, 0, count);
        Vector withNull = Vectors.with(Gather.rows(entries, positions, count + 1), count + 1, validity);
        try {
            return new EntryResults(Copy.of(inner.evaluate(batchOf(withNull))), count);
        } catch (DataException | QueryException _) {
            return null;
        }
    }

    /// A batch with the vector where the expression looks for its column, and in the places before.
    private Batch batchOf(Vector vector) {
        Vector[] columns = new Vector[column + 1];
        Arrays.fill(columns, vector);
        return Batch.of(vector.length(), columns);
    }
}
