package org.millrace.plan.expression;

import org.jspecify.annotations.Nullable;

/// One border of a frame; the rows at the border belong to the frame.
///
/// @param kind   where it lies
/// @param offset how far from the current row; null where the kind needs none
public record FrameBound(Kind kind, @Nullable FrameOffset offset) {

    /// The start of the partition.
    public static final FrameBound UNBOUNDED_PRECEDING = new FrameBound(Kind.UNBOUNDED_PRECEDING, null);

    /// The current row; with RANGE and GROUPS its peers.
    public static final FrameBound CURRENT_ROW = new FrameBound(Kind.CURRENT_ROW, null);

    /// The end of the partition.
    public static final FrameBound UNBOUNDED_FOLLOWING = new FrameBound(Kind.UNBOUNDED_FOLLOWING, null);

    /// Where a border lies, from the start of the partition to its end.
    public enum Kind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    /// Checks that an offset is there where one is needed, and only there.
    public FrameBound {
        boolean needed = kind == Kind.PRECEDING || kind == Kind.FOLLOWING;
        if (needed != (offset != null)) {
            throw new IllegalArgumentException("A border " + kind + " with the offset " + offset + ".");
        }
    }

    /// Some way before the current row.
    public static FrameBound preceding(FrameOffset offset) {
        return new FrameBound(Kind.PRECEDING, offset);
    }

    /// Some way after the current row.
    public static FrameBound following(FrameOffset offset) {
        return new FrameBound(Kind.FOLLOWING, offset);
    }

    @Override
    public String toString() {
        String where = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return offset == null ? where : offset + " " + where;
    }
}
