package org.millrace.engine.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.sort.ValueSorter;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// One aggregate's state for all groups of an index. Rows come in row order; states of later rows are merged after
/// those of earlier rows, so that order-sensitive results have one meaning.
///
/// A null array of groups stands for one single group. Vectors of arguments and states are flat.
abstract class Accumulator {

    /// Makes room: groups are below this number from now on. New groups start empty.
    abstract void ensure(int groups);

    /// Says that every row of every group will be given to this: a new group then has a row in the very update that
    /// follows its [#ensure(int)].
    void seesEveryRow() {}

    /// Takes the rows `from` to `to` of the argument into their groups.
    ///
    /// @param groups the group of each row, at the row's index
    abstract void update(int @Nullable [] groups, Vector argument, int from, int to);

    /// The state of the first groups as columns, from which [#merge] restores it. Shares no array with this.
    abstract Vector[] export(int groups);

    /// How many columns a state has.
    int width() {
        return 1;
    }

    /// Takes the rows `from` to `to` of exported states into their groups.
    abstract void merge(int @Nullable [] groups, Vector[] state, int from, int to);

    /// The results of the first groups.
    abstract Vector finish(int groups);

    /// Forgets everything.
    abstract void clear();

    /// About how many bytes of heap it takes.
    abstract long bytes();

    /// About how many bytes of single values it holds, which grow with the rows and not with the groups: the same for
    /// the same rows, however they came in batches.
    long heldBytes() {
        return 0;
    }

    /// Says where single values go that are too many to be held. Who needs them all at once in memory does not ask.
    void overflowsTo(Function<DataType, ValueSorter> sorters) {}

    /// The group of a row.
    static int group(int @Nullable [] groups, int row) {
        return groups == null ? 0 : groups[row];
    }
}
