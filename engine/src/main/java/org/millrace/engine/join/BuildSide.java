package org.millrace.engine.join;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Vector;

/// The build side in memory, ready to be looked up.
///
/// @param rows  its rows
/// @param index finds the rows of keys; null where there are no keys
/// @param range finds the rows of a range; null where there are keys or nothing compares
/// @param marks which rows had a match; null where nobody wants to know
record BuildSide(
        BuildRows rows,
        @Nullable KeyIndex index,
        @Nullable RangeIndex range,
        @Nullable Marks marks) {

    /// Makes rows ready.
    ///
    /// @param more whether so many bytes may be taken beyond those that were reserved for rows and index
    static BuildSide of(BuildRows rows, JoinSpec spec, JoinRun run, LongPredicate more) {
        Marks marks = spec.shape().givesBuildRows() ? new Marks(rows.rows()) : null;
        JoinKeys keys = spec.buildKeys();
        if (keys.size() == 0) {
            return new BuildSide(rows, null, range(rows, spec, run), marks);
        }
        Vector[] columns = new Vector[keys.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.column(keys.columns()[i]);
        }
        AsOfSpec asOf = spec.asOf();
        KeyIndex index = asOf == null
                ? KeyIndexes.of(columns, rows.rows(), keys.nullSafe(), run, more)
                : AsOfIndex.of(asOf, columns, rows.rows(), keys.nullSafe(), run);
        return new BuildSide(rows, index, null, marks);
    }

    private static @Nullable RangeIndex range(BuildRows rows, JoinSpec spec, JoinRun run) {
        PairCondition condition = spec.condition();
        return condition == null || condition.ranges().isEmpty() || rows.rows() == 0
                ? null
                : RangeIndex.of(condition.ranges(), rows, run);
    }

    /// The same rows and index for another join, with marks of its own.
    BuildSide marking(JoinSpec spec) {
        return new BuildSide(rows, index, range, spec.shape().givesBuildRows() ? new Marks(rows.rows()) : null);
    }

    /// Marks what follows from the marks that were set: all rows with the keys of a marked one, where nothing but
    /// keys decides.
    void completeMarks(JoinSpec spec) {
        int[] next = index == null ? null : index.next();
        if (marks != null && next != null && spec.condition() == null) {
            marks.spread(next);
        }
    }
}
