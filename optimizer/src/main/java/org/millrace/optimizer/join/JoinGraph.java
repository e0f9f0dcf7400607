package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.optimizer.join.EqualityClasses.EqualityClass;

/// Which sets of a region's sources can be joined with each other. A cross product is no way to join, unless nothing
/// else connects the sources: then every source of one part is connected with every one of the others.
final class JoinGraph {

    private final long[] neighbours;
    private final @Nullable Existential[] filters;
    private final List<Equality> others;

    /// @param single which sources have one row at most: joining one of them is no product
    JoinGraph(JoinRegion region, EqualityClasses equalities, long single) {
        int size = region.sources().size();
        neighbours = new long[size];
        filters = new Existential[size];
        others = equalities.others();
        for (int i = 0; i < size; i++) {
            filters[i] = region.sources().get(i).filters();
        }
        for (EqualityClass equal : equalities.classes()) {
            long all = equal.sources();
            for (int i = 0; i < size; i++) {
                if ((all >> i & 1) == 1) {
                    neighbours[i] |= all;
                }
            }
        }
        connect(joined() & single, joined());
        List<Long> components = components();
        for (int i = 0; i < components.size(); i++) {
            for (int j = i + 1; j < components.size(); j++) {
                connect(components.get(i), components.get(j));
            }
        }
    }

    private void connect(long some, long more) {
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] |= ((some >> i & 1) == 1 ? more : 0) | ((more >> i & 1) == 1 ? some : 0);
        }
    }

    /// The sources that do not only filter.
    private long joined() {
        long joined = 0;
        for (int i = 0; i < filters.length; i++) {
            joined |= filters[i] == null ? 1L << i : 0;
        }
        return joined;
    }

    /// The sets of joined sources between which no two single sources have something equal.
    private List<Long> components() {
        List<Long> components = new ArrayList<>();
        long rest = joined();
        while (rest != 0) {
            long component = Long.lowestOneBit(rest);
            long before = 0;
            while (component != before) {
                before = component;
                component |= neighbours(component) & joined();
            }
            components.add(component);
            rest &= ~component;
        }
        return components;
    }

    private long neighbours(long set) {
        long all = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            all |= neighbours[Long.numberOfTrailingZeros(rest)];
        }
        return all;
    }

    /// Whether a set is one source that only filters.
    boolean filters(long set) {
        return Long.bitCount(set) == 1 && filters[Long.numberOfTrailingZeros(set)] != null;
    }

    /// Whether two disjoint sets can be joined, the right one perhaps a source that only filters.
    boolean joinable(long left, long right) {
        if (Long.bitCount(right) == 1) {
            Existential filter = filters[Long.numberOfTrailingZeros(right)];
            if (filter != null) {
                return !filters(left) && Equality.within(filter.needs(), left);
            }
        }
        if (filters(left)) {
            return false;
        }
        if ((neighbours(left) & right) != 0) {
            return true;
        }
        for (Equality other : others) {
            if (other.crosses(left, right)) {
                return true;
            }
        }
        return false;
    }
}
