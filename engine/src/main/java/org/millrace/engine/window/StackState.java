package org.millrace.engine.window;

/// A frame as two stacks, for what can be combined but not taken back without loss, such as sums of doubles.
///
/// The rows before a border in the frame are the front, those after it the back. The back keeps one summary, which rows
/// are added to in order. The front keeps for each row the summary of the rows from there to the border, so that rows
/// leave at no cost. When the front is used up, the back becomes the front and the border moves to the frame's end. A
/// result is the front's summary combined with the back's. (Two-stacks aggregation, as in Tangwongsan, Hirzel and
/// Schneider, *Low-Latency Sliding-Window Aggregation in Worst-Case Constant Time*, DEBS 2017, section 2.)
///
/// So that a large frame takes little memory, the front is cut into blocks of [#BLOCK] rows from where it began: each
/// has the summary of all later blocks, and only the block that the frame begins in has summaries for its rows, which
/// are read again for them. What is combined in which order follows from the frames of the partition alone.
abstract class StackState extends FrameState {

    /// Rows per block of the front.
    static final int BLOCK = 1024;

    private long end;
    private long border;
    private long base;
    private int block;

    /// Where the frame begins: the place in the block and the block; the place is negative where the front is empty.
    int place;

    @Override
    final void reset(long position) {
        end = position;
        border = position;
        base = position;
        block = -1;
        place = -1;
        clearBack();
    }

    @Override
    final void add(long from, long to) {
        addBack(from, to);
        end = to;
    }

    @Override
    final void remove(long from) {
        if (from >= border) {
            base = from;
            border = end;
            block = -1;
            clearBack();
            foldBlocks(base, border, Math.toIntExact((border - base + BLOCK - 1) / BLOCK));
        }
        int wanted = (int) ((from - base) / BLOCK);
        if (wanted != block) {
            long first = base + (long) wanted * BLOCK;
            foldRows(first, Math.min(border, first + BLOCK));
            block = wanted;
        }
        place = (int) (from - base - (long) block * BLOCK);
    }

    /// The block that the frame begins in.
    final int block() {
        return block;
    }

    /// Empties the back.
    abstract void clearBack();

    /// Adds rows to the back.
    abstract void addBack(long from, long to);

    /// Makes for each of so many blocks the summary of all later ones.
    abstract void foldBlocks(long from, long to, int blocks);

    /// Makes for each row the summary of the rows from there to `to`.
    abstract void foldRows(long from, long to);
}
