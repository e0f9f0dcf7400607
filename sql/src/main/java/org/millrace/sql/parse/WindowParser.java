package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Over;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;

/// Windows: what stands in the parentheses behind OVER and in the WINDOW clause.
final class WindowParser {

    private final Grammar grammar;
    private final Cursor cursor;

    WindowParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// `w AS (…), v AS (…)`.
    List<Query.NamedWindow> named() {
        List<Query.NamedWindow> windows = new ArrayList<>();
        do {
            Name name = cursor.name("the name of a window");
            cursor.expect("AS");
            windows.add(new Query.NamedWindow(name, specification()));
        } while (cursor.acceptComma());
        return windows;
    }

    /// `([base] [PARTITION BY …] [ORDER BY …] [frame])`.
    Over.Specification specification() {
        int outer = cursor.enter();
        int at = cursor.expect("(").at();
        Name base = cursor.atName() && !atClause() ? cursor.name("the name of a window") : null;
        List<Phrase> partition = cursor.accept("PARTITION", "BY") ? grammar.expressions.list() : List.of();
        List<OrderItem> order = cursor.at("ORDER") ? grammar.queries.order() : List.of();
        Over.Frame frame = frame();
        cursor.expect(")");
        cursor.leave(outer);
        return new Over.Specification(base, partition, order, frame, at);
    }

    private boolean atClause() {
        return cursor.at("PARTITION", "BY")
                || cursor.at("ORDER", "BY")
                || atUnit() && !cursor.peek(1).is(")");
    }

    private boolean atUnit() {
        return cursor.at("ROWS") || cursor.at("RANGE") || cursor.at("GROUPS");
    }

    private Over.@Nullable Frame frame() {
        if (!atUnit()) {
            return null;
        }
        Token unit = cursor.take();
        boolean both = cursor.accept("BETWEEN");
        Over.Bound start = bound();
        Over.Bound end = new Over.Bound(Over.BoundKind.CURRENT_ROW, null);
        if (both) {
            cursor.expect("AND");
            end = bound();
        }
        return new Over.Frame(Over.Unit.valueOf(unit.key()), start, end, exclusion(), unit.at());
    }

    private Over.Bound bound() {
        if (cursor.accept("CURRENT", "ROW")) {
            return new Over.Bound(Over.BoundKind.CURRENT_ROW, null);
        }
        if (cursor.accept("UNBOUNDED", "PRECEDING")) {
            return new Over.Bound(Over.BoundKind.UNBOUNDED_PRECEDING, null);
        }
        if (cursor.accept("UNBOUNDED", "FOLLOWING")) {
            return new Over.Bound(Over.BoundKind.UNBOUNDED_FOLLOWING, null);
        }
        Phrase offset = grammar.expressions.expression(Precedence.AND + 1);
        if (cursor.accept("PRECEDING")) {
            return new Over.Bound(Over.BoundKind.PRECEDING, offset);
        }
        if (!cursor.accept("FOLLOWING")) {
            throw cursor.expected("PRECEDING or FOLLOWING");
        }
        return new Over.Bound(Over.BoundKind.FOLLOWING, offset);
    }

    private Over.Exclusion exclusion() {
        if (!cursor.accept("EXCLUDE") || cursor.accept("NO", "OTHERS")) {
            return Over.Exclusion.NO_OTHERS;
        }
        if (cursor.accept("CURRENT", "ROW")) {
            return Over.Exclusion.CURRENT_ROW;
        }
        if (cursor.accept("GROUP")) {
            return Over.Exclusion.GROUP;
        }
        if (!cursor.accept("TIES")) {
            throw cursor.expected("CURRENT ROW, GROUP, TIES or NO OTHERS");
        }
        return Over.Exclusion.TIES;
    }
}
