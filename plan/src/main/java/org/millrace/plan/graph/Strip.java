package org.millrace.plan.graph;

/// The lanes or pieces of an operator in a row. Where they are too many to be drawn, those in the middle are one cell.
///
/// @param count how many there are; negative where that is not known
record Strip(int count) {

    /// The most cells that are drawn.
    static final int MOST = 14;

    private static final int FIRST = 9;
    private static final int LAST = MOST - FIRST - 1;

    /// How many cells are drawn.
    int cells() {
        return count < 0 ? 1 : Math.min(count, MOST);
    }

    private boolean folded() {
        return count > MOST;
    }

    /// Whether a cell stands for many.
    boolean stands(int cell) {
        return count < 0 || (folded() && cell == FIRST);
    }

    /// The cell of a lane or piece.
    int cellOf(int number) {
        if (count < 0) {
            return 0;
        }
        if (!folded() || number < FIRST) {
            return number;
        }
        return number >= count - LAST ? MOST - (count - number) : FIRST;
    }

    /// What is written in a cell: the number of the lane or piece, or how many it stands for.
    String label(int cell) {
        if (count < 0) {
            return "?";
        }
        if (!folded() || cell < FIRST) {
            return "" + cell;
        }
        return cell == FIRST ? "… " + (count - MOST + 1) + " more" : "" + (count - MOST + cell);
    }
}
