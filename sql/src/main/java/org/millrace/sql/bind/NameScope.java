package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Schema;

/// The columns that names may mean, in the order in which `*` gives them.
///
/// @param columns the columns
record NameScope(List<Visible> columns) {

    /// No columns.
    static final NameScope EMPTY = new NameScope(List.of());

    /// A column.
    ///
    /// @param table    the table that it belongs to; null for none
    /// @param name     its name
    /// @param value    its value over the rows
    /// @param onlyWith whether it is meant only where its table is named, because another one stands for it alone
    record Visible(@Nullable String table, String name, Expression value, boolean onlyWith) {

        boolean named(String wanted) {
            return name.equalsIgnoreCase(wanted);
        }

        boolean of(String wanted) {
            return table != null && table.equalsIgnoreCase(wanted);
        }
    }

    /// Copies the list.
    NameScope {
        columns = List.copyOf(columns);
    }

    /// The columns of a relation under a table's name, from a position on. Of those with the same name all but the
    /// first get
    /// a number behind it.
    static NameScope of(@Nullable String table, Relation relation, int first) {
        Schema schema = relation.schema();
        List<String> names = Names.unique(schema.names());
        List<Visible> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            columns.add(new Visible(table, names.get(i), new ColumnRef(first + i, schema.field(i)), false));
        }
        return new NameScope(columns);
    }

    /// The columns of a relation under a table's name.
    static NameScope of(@Nullable String table, Relation relation) {
        return of(table, relation, 0);
    }

    /// These columns and then others.
    NameScope and(NameScope others) {
        List<Visible> all = new ArrayList<>(columns);
        all.addAll(others.columns);
        return new NameScope(all);
    }

    /// The columns that a name alone may mean.
    List<Visible> named(String name) {
        return columns.stream()
                .filter(column -> !column.onlyWith() && column.named(name))
                .toList();
    }

    /// The columns of a table that a name may mean.
    List<Visible> named(String table, String name) {
        return columns.stream()
                .filter(column -> column.of(table) && column.named(name))
                .toList();
    }

    /// The columns of a table, empty where there is no such table.
    List<Visible> ofTable(String table) {
        return columns.stream().filter(column -> column.of(table)).toList();
    }

    /// The columns that `*` gives.
    List<Visible> all() {
        return columns.stream().filter(column -> !column.onlyWith()).toList();
    }

    /// The names of the tables.
    Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        for (Visible column : columns) {
            if (column.table() != null) {
                tables.add(column.table());
            }
        }
        return tables;
    }

    /// The names of the columns.
    List<String> names() {
        return columns.stream().map(Visible::name).distinct().toList();
    }
}
