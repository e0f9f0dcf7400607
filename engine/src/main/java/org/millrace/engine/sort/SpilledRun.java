package org.millrace.engine.sort;

import java.util.List;
import org.millrace.engine.spill.BatchFile;

/// Rows in order in a file, in blocks.
///
/// @param file   where they lie
/// @param places the place of each block in the file
/// @param starts the number of the first row of each block, and of all rows
/// @param firsts the keys of the first row of each block
/// @param range  what is known of each word of the keys
/// @param shape  how rows lie in the file
@SuppressWarnings("ArrayRecordComponent")
record SpilledRun(
        BatchFile file, long[] places, int[] starts, KeyOrder.Keys firsts, List<KeyRange> range, RunShape shape)
        implements Run {

    @Override
    public int rows() {
        return starts[places.length];
    }

    @Override
    public int blocks() {
        return places.length;
    }

    @Override
    public int blockStart(int block) {
        return starts[block];
    }

    @Override
    public SortedRun block(int block) {
        return shape.rows(file.read(places[block]), range);
    }
}
