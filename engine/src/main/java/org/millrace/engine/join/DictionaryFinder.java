package org.millrace.engine.join;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Finds the rows of one key that may come as codes into a dictionary: entries are looked up once for as long as
/// the same dictionary comes.
final class DictionaryFinder implements KeyIndex.Finder {

    private final KeyIndex.Finder inner;
    private @Nullable Vector dictionary;
    private int[] heads = {};
    private long seen;

    DictionaryFinder(KeyIndex.Finder inner) {
        this.inner = inner;
    }

    @Override
    public void find(Vector[] keys, int rows, int[] first) {
        switch (keys[0]) {
            case DictionaryVector v when worthIt(v.dictionary(), rows) -> coded(v, rows, first);
            default -> inner.find(keys, rows, first);
        }
    }

    /// A large dictionary is looked up once about as many rows came with it as it has entries.
    @SuppressWarnings("ReferenceEquality") // A dictionary's identity is its version.
    private boolean worthIt(Vector entries, int rows) {
        if (entries != dictionary) {
            dictionary = entries;
            seen = 0;
            heads = new int[0];
        }
        seen += rows;
        return entries.length() <= seen + rows;
    }

    private void coded(DictionaryVector vector, int rows, int[] first) {
        Vector entries = vector.dictionary();
        if (heads.length == 0) {
            heads = new int[entries.length()];
            inner.find(new Vector[] {entries}, entries.length(), heads);
        }
        int[] codes = vector.codes();
        int[] known = heads;
        for (int i = 0; i < rows; i++) {
            first[i] = known[codes[i]];
        }
        if (vector.validity() != null) {
            findMissing(vector, rows, first);
        }
    }

    /// Where missing values may match, they are looked up as one.
    private void findMissing(DictionaryVector vector, int rows, int[] first) {
        int[] missing = {-1};
        Vector nothing = new DictionaryVector(new int[1], vector.dictionary(), 1, new long[1]);
        inner.find(new Vector[] {Flatten.of(nothing)}, 1, missing);
        long[] validity = vector.validity();
        for (int i = 0; i < rows; i++) {
            if (!Bits.valid(validity, i)) {
                first[i] = missing[0];
            }
        }
    }
}
