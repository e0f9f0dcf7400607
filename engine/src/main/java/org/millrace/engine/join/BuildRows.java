package org.millrace.engine.join;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The rows of the build side, a vector for each column. Immutable; shared by all readers.
final class BuildRows {

    /// Strings of so many rows at most are handed on as codes of a dictionary that is the whole column, so that
    /// what is computed from them is computed once.
    private static final int DICTIONARY_ROWS = 1 << 17;

    private final List<DataType> types;
    private final Vector[] columns;
    private final int rows;
    /// For each column that is handed on by code the dictionary.
    private final @Nullable Vector[] dictionaries;

    BuildRows(List<DataType> types, Vector[] columns, int rows) {
        this.types = types;
        this.columns = columns;
        this.rows = rows;
        this.dictionaries = new Vector[columns.length];
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] instanceof BytesVector text && rows <= DICTIONARY_ROWS && rows > 0) {
                dictionaries[i] = Flatten.withValidity(text, null);
            }
        }
    }

    int rows() {
        return rows;
    }

    /// All rows of a column.
    Vector column(int index) {
        return columns[index];
    }

    /// All columns.
    Vector[] columns() {
        return columns;
    }

    /// Some rows of a column. The vector may share the array of positions.
    Vector gather(int index, Picked picked) {
        if (rows == 0) {
            return new ConstantVector(
                    VectorBuilder.of(types.get(index), Collections.singletonList(null)), picked.count());
        }
        Vector column = columns[index];
        Vector dictionary = dictionaries[index];
        if (dictionary != null) {
            long[] validity = Gather.bits(column.validity(), picked.rows(), picked.count());
            return new DictionaryVector(picked.rows(), dictionary, picked.count(), picked.present(validity));
        }
        Vector gathered = Gather.rows(column, picked.rows(), picked.count());
        return picked.all() ? gathered : Flatten.withValidity(gathered, picked.present(gathered.validity()));
    }
}
