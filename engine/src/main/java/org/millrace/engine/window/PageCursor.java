package org.millrace.engine.window;

import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Vector;

/// Stands on one page of a stream and gives the values of one of its columns by position. Belongs to one thread.
abstract class PageCursor {

    private final Pages pages;
    private final int column;
    private @Nullable Page page;

    // The positions of the page, none at first, and which of its rows have a value.
    long first;
    long end;
    long @Nullable [] validity;

    PageCursor(Pages pages, int column) {
        this.pages = pages;
        this.column = column;
    }

    /// The row of a position in the page, after moving to the page.
    final int row(long position) {
        if (position < first || position >= end) {
            move(position);
        }
        return (int) (position - first);
    }

    /// Whether a row of the page has a value.
    final boolean valid(int row) {
        return Bits.valid(validity, row);
    }

    private void move(long position) {
        pages.check();
        leave();
        Page next = pages.pin(position);
        page = next;
        first = next.start;
        end = next.end;
        Vector vector = next.columns()[column];
        validity = vector.validity();
        open(vector);
    }

    /// Takes the values of a page.
    abstract void open(Vector vector);

    /// Stands nowhere.
    final void leave() {
        Page known = page;
        page = null;
        first = 0;
        end = 0;
        if (known != null) {
            pages.unpin(known);
        }
    }

    /// Values of at most 64 bits, by their codes.
    static final class OfLongs extends PageCursor {

        long[] codes = {};

        OfLongs(Pages pages, int column) {
            super(pages, column);
        }

        @Override
        void open(Vector vector) {
            codes = org.millrace.engine.aggregate.LongCodes.of(Flatten.of(vector), 0, vector.length(), new long[0]);
        }
    }

    /// Doubles.
    static final class OfDoubles extends PageCursor {

        double[] values = {};

        OfDoubles(Pages pages, int column) {
            super(pages, column);
        }

        @Override
        void open(Vector vector) {
            values = ((org.millrace.vectors.DoubleVector) Flatten.of(vector)).values();
        }
    }

    /// Values of any type, as they are.
    static final class OfVectors extends PageCursor {

        Vector vector;

        OfVectors(Pages pages, int column, Vector none) {
            super(pages, column);
            this.vector = none;
        }

        @Override
        void open(Vector opened) {
            vector = Flatten.of(opened);
        }
    }
}
