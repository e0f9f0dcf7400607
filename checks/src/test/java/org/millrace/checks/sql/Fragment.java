package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.List;

/// A piece of a random query, with what may stand in its place when a query that fails is made smaller.
///
/// @param parts   text, and other fragments
/// @param simpler other pieces for the same place, the simplest first
record Fragment(List<Object> parts, List<Fragment> simpler) {

    static final Fragment EMPTY = Fragment.of("");

    /// A piece that is left out first when a query is made smaller.
    static Fragment optional(Object... parts) {
        return new Fragment(List.of(parts), List.of(EMPTY));
    }

    /// A piece that is itself or nothing else.
    static Fragment of(Object... parts) {
        return new Fragment(List.of(parts), List.of());
    }

    /// A piece in whose place any of its own parts could stand.
    static Fragment orParts(Object... parts) {
        List<Fragment> inner = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Fragment fragment) {
                inner.add(fragment);
            }
        }
        return new Fragment(List.of(parts), inner);
    }

    /// The same piece, in whose place something else could stand, too.
    Fragment or(Fragment other) {
        List<Fragment> more = new ArrayList<>(simpler);
        more.addFirst(other);
        return new Fragment(parts, more);
    }

    /// Pieces with a text between them, each of which but one may go.
    static Fragment joined(String between, List<Fragment> pieces) {
        List<Object> parts = new ArrayList<>();
        for (Fragment piece : pieces) {
            if (!parts.isEmpty()) {
                parts.add(between);
            }
            parts.add(piece);
        }
        List<Fragment> simpler = new ArrayList<>();
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
            List<Fragment> fewer = new ArrayList<>(pieces);
            fewer.remove(i);
            simpler.add(joined(between, fewer));
        }
        return new Fragment(parts, simpler);
    }

    /// All queries that are this one with one fragment replaced.
    List<Fragment> smaller() {
        List<Fragment> smaller = new ArrayList<>(simpler);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Fragment inner) {
                for (Fragment replacement : inner.smaller()) {
                    List<Object> changed = new ArrayList<>(parts);
                    changed.set(i, replacement);
                    smaller.add(new Fragment(changed, List.of()));
                }
            }
        }
        return smaller;
    }

    /// The text.
    String sql() {
        StringBuilder sql = new StringBuilder();
        parts.forEach(part -> sql.append(part instanceof Fragment inner ? inner.sql() : part));
        return sql.toString();
    }
}
