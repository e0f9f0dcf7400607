package org.millrace.engine.window;

/// A frame with a hole: the rows before it, perhaps one row in it, and the rows after it.
///
/// @param from     the first row before the hole
/// @param holeFrom where the hole begins
/// @param kept     the row that stays, a position in the hole; NONE for none
/// @param holeTo   where the hole ends
/// @param to       the row after the last one
record FrameParts(long from, long holeFrom, long kept, long holeTo, long to) {

    static FrameParts of(FrameBounds frames, long position, int row) {
        boolean stays = frames.keepsRow() && position >= frames.from[row] && position < frames.to[row];
        return new FrameParts(
                frames.from[row],
                frames.holeFrom[row],
                stays ? position : Picker.NONE,
                frames.holeTo[row],
                frames.to[row]);
    }

    long rows() {
        return holeFrom - from + (kept == Picker.NONE ? 0 : 1) + to - holeTo;
    }

    /// The position of a row by its number, from 1; NONE where there are fewer.
    long nth(long n) {
        long left = n;
        if (left < 1) {
            return Picker.NONE;
        }
        if (left <= holeFrom - from) {
            return from + left - 1;
        }
        left -= holeFrom - from;
        if (kept != Picker.NONE) {
            if (left == 1) {
                return kept;
            }
            left--;
        }
        return left <= to - holeTo ? holeTo + left - 1 : Picker.NONE;
    }
}
