package org.millrace.engine.join;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Chooses the index for the keys of the build side.
final class KeyIndexes {

    private KeyIndexes() {}

    /// An index of rows with these keys, of which there is at least one.
    ///
    /// @param more asked for so many bytes beyond [#bytes]: whether they may be taken
    static KeyIndex of(Vector[] columns, int rows, boolean[] nullSafe, JoinRun run, LongPredicate more) {
        Vector[] keys = new Vector[columns.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Flatten.of(columns[i]);
        }
        PackedCodes codes = PackedCodes.of(keys, rows, nullSafe);
        if (codes == null) {
            return HashedIndex.of(keys, rows, nullSafe, run);
        }
        boolean direct = DirectIndex.fits(codes, rows)
                || DirectIndex.fitsCache(codes, rows) && more.test(DirectIndex.bytes(codes));
        return direct ? DirectIndex.of(codes, keys, rows, run) : PackedIndex.of(codes, keys, rows, run);
    }

    /// A finder that looks each entry of a dictionary up once, where the only key comes as codes.
    static KeyIndex.Finder finder(KeyIndex index, int keys) {
        return keys == 1 ? new DictionaryFinder(index.open()) : index.open();
    }

    /// The numbers of bytes that an index of so many rows takes at most.
    static long bytes(long rows) {
        // 16 bytes for each slot, of which up to 2.7 for each row are there, and the chain.
        return 48 * rows;
    }

    /// The codes that an index was made with; null for one without.
    static @Nullable PackedCodes codes(KeyIndex index) {
        return switch (index) {
            case DirectIndex direct -> direct.codes();
            case PackedIndex packed -> packed.codes();
            case HashedIndex _, AsOfIndex _ -> null;
        };
    }
}
