package org.millrace.checks.sql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The columns that a random expression may name: those of its own query, and those of the queries around it.
final class RandomScope {

    private final Map<ValueKind, List<String>> columns = new EnumMap<>(ValueKind.class);
    private final List<String> ids = new ArrayList<>();
    private final @Nullable RandomScope outer;
    private boolean distinct = true;

    RandomScope(@Nullable RandomScope outer) {
        this.outer = outer;
    }

    /// Adds all columns of one of the tables.
    void addTable(String alias) {
        for (ValueKind kind : ValueKind.values()) {
            add(kind, alias + "." + kind.column());
        }
        add(ValueKind.INTEGER, alias + ".id");
        ids.add(alias + ".id");
    }

    /// Adds the columns of a derived table, whose rows nothing tells apart.
    void addDerived(String alias, List<ValueKind> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            add(kinds.get(i), alias + ".c" + i);
        }
        distinct = false;
    }

    private void add(ValueKind kind, String column) {
        columns.computeIfAbsent(kind, _ -> new ArrayList<>()).add(column);
    }

    /// Columns that together are different in every row; empty where there are none.
    List<String> ids() {
        return distinct ? ids : List.of();
    }

    /// A column of this query.
    @Nullable
    String column(ValueKind kind, Random random) {
        List<String> choice = columns.getOrDefault(kind, List.of());
        return choice.isEmpty() ? null : choice.get(random.nextInt(choice.size()));
    }

    /// A column of a query around this one.
    @Nullable
    String outerColumn(ValueKind kind, Random random) {
        return outer == null ? null : outer.column(kind, random);
    }
}
