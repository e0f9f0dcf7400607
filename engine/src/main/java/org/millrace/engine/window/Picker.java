package org.millrace.engine.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.GatheredColumn;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Gives values of one column of a stream by position. The value that was picked last is kept, so that its page need
/// not be. Belongs to one thread.
final class Picker {

    /// No value.
    static final long NONE = -1;

    /// The default of the row itself.
    static final long DEFAULT = -2;

    private final Pages pages;
    private final int column;
    private final int defaults;
    private final ConstantVector missing;

    // The value picked last and where it was.
    private long heldPosition = NONE;
    private @Nullable Vector held;

    // While values are gathered: from which vectors, the page of each or null, and the one used last.
    private final List<Vector> sources = new ArrayList<>();
    private final List<@Nullable Page> sourcePages = new ArrayList<>();
    private int current;
    private int defaultSource;
    private int heldSource;
    private int[] from = {};
    private int[] rows = {};

    /// @param defaults the column of defaults; NONE for missing values
    Picker(Pages pages, int column, int defaults, DataType type) {
        this.pages = pages;
        this.column = column;
        this.defaults = defaults;
        this.missing = new ConstantVector(VectorBuilder.of(type, Collections.singletonList(null)), 1);
    }

    /// The values at these positions, NONE and DEFAULT among them, for the rows of a page.
    Vector gather(Page page, long[] picks) {
        int count = page.rows();
        if (from.length < count) {
            from = new int[count];
            rows = new int[count];
        }
        begin();
        int absent = 0;
        long lastPick = NONE;
        for (int i = 0; i < count; i++) {
            long pick = picks[i];
            if (pick == NONE || (pick == DEFAULT && defaults < 0)) {
                absent++;
                from[i] = 0;
                rows[i] = 0;
            } else if (pick == DEFAULT) {
                from[i] = defaultSource(page);
                rows[i] = i;
            } else {
                from[i] = source(pick);
                Page origin = sourcePages.get(from[i]);
                rows[i] = origin == null ? 0 : (int) (pick - origin.start);
                lastPick = pick;
            }
        }
        Vector values = sources.isEmpty() ? new ConstantVector(missing.value(), count) : gathered(count);
        hold(lastPick);
        end();
        return absent == 0 || values instanceof ConstantVector ? values : without(values, picks, count);
    }

    private void begin() {
        current = -1;
        defaultSource = -1;
        heldSource = -1;
    }

    private Vector gathered(int count) {
        return new GatheredColumn(missing.type(), List.copyOf(sources)).rows(from, rows, count);
    }

    private Vector without(Vector values, long[] picks, int count) {
        long[] bits = Flatten.bits(values.validity(), count);
        for (int i = 0; i < count; i++) {
            if (picks[i] == NONE || (picks[i] == DEFAULT && defaults < 0)) {
                Bits.clear(bits, i);
            }
        }
        return Flatten.withValidity(values, bits);
    }

    private int defaultSource(Page page) {
        if (defaultSource < 0) {
            defaultSource = add(page.columns()[defaults], null);
        }
        return defaultSource;
    }

    private int source(long position) {
        Vector kept = held;
        if (position == heldPosition && kept != null) {
            if (heldSource < 0) {
                heldSource = add(kept, null);
            }
            return heldSource;
        }
        if (current >= 0 && holds(current, position)) {
            return current;
        }
        for (int i = 0; i < sources.size(); i++) {
            if (holds(i, position)) {
                current = i;
                return i;
            }
        }
        Page page = pages.pin(position);
        current = add(page.columns()[column], page);
        return current;
    }

    private boolean holds(int source, long position) {
        Page page = sourcePages.get(source);
        return page != null && position >= page.start && position < page.end;
    }

    private int add(Vector vector, @Nullable Page page) {
        sources.add(vector);
        sourcePages.add(page);
        return sources.size() - 1;
    }

    private void hold(long position) {
        if (position == NONE || position == heldPosition) {
            return;
        }
        int source = source(position);
        Page page = sourcePages.get(source);
        int row = page == null ? 0 : (int) (position - page.start);
        held = Copy.of(Gather.rows(sources.get(source), new int[] {row}, 1));
        heldPosition = position;
    }

    private void end() {
        for (Page page : sourcePages) {
            if (page != null) {
                pages.unpin(page);
            }
        }
        sources.clear();
        sourcePages.clear();
    }
}
