package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.subquery.SubqueryJoins;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Source;

/// Binds what stands behind FROM.
///
/// @param queries binds queries in it
/// @param outer   the query around, for sub-queries and for what stands left of a lateral one
record SourceBinder(QueryBinder queries, Outer outer) {

    /// The schema that all tables are in, for tools that name one.
    private static final String SCHEMA = "main";

    /// The rows of a FROM; one row without columns where there is none.
    Bound from(@Nullable Source source) {
        return source == null ? new Bound(ValueRows.ONE, NameScope.EMPTY) : bind(source);
    }

    /// The rows of a source.
    Bound bind(Source source) {
        return switch (source) {
            case Source.Table table -> table(table);
            case Source.Files files ->
                aliased(scan(files.paths(), "", Map.of(), files.at()), files.alias(), fileName(files.paths()));
            case Source.Calling calling -> new TableFunctions(this).bind(calling);
            case Source.Subquery subquery ->
                aliased(queries.within(outer).bind(subquery.query()).relation(), subquery.alias(), null);
            case Source.Joined joined -> new SourceJoins(this).bind(joined);
            case Source.Sampled sampled -> {
                Bound all = bind(sampled.source());
                yield new Bound(Sampling.of(context(), all.relation(), sampled.sampling()), all.scope());
            }
        };
    }

    Context context() {
        return queries.context();
    }

    /// The rows of files.
    Relation scan(List<String> paths, String format, Map<String, String> options, int at) {
        try {
            return Scan.of(context().catalog().open(new TableSpec(paths, format, options)));
        } catch (org.millrace.errors.QueryException wrong) {
            throw context().error(at, String.valueOf(wrong.getMessage()));
        }
    }

    /// The name by which a file's columns may be called: its own without folder and ending.
    private static @Nullable String fileName(List<String> paths) {
        if (paths.size() != 1) {
            return null;
        }
        String name = paths.getFirst();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Rows under the names of an alias.
    ///
    /// @param name the table's name where the alias has none; null for none
    Bound aliased(Relation relation, Source.Alias alias, @Nullable String name) {
        Name table = alias.table();
        String called = table == null ? name : table.text();
        Relation renamed = queries.renamed(relation, alias.columns(), called == null ? "the table" : called);
        return new Bound(renamed, NameScope.of(called, renamed));
    }

    private Bound table(Source.Table table) {
        String name = table.name().getLast().text();
        Relation common = table.name().size() == 1 ? queries.table(name) : null;
        boolean here = table.name().size() == 1
                || table.name().get(table.name().size() - 2).text().equalsIgnoreCase(SCHEMA);
        Relation found = common != null ? common : here ? context().catalog().table(name) : null;
        if (found == null) {
            throw unknown(table, name);
        }
        return aliased(found, table.alias(), name);
    }

    private org.millrace.errors.QueryException unknown(Source.Table table, String name) {
        List<String> known = new ArrayList<>(queries.tableNames());
        known.addAll(context().catalog().names());
        String hint = NearestName.of(name, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse(" A file is named in quotes: FROM 'sales.csv'.");
        String list = known.isEmpty()
                ? ""
                : " There are: " + String.join(", ", known.stream().sorted().toList()) + ".";
        return context().error(table.at(), "there is no table '" + name + "'." + hint + list);
    }

    /// The rows of a source that stands right of others, which it may look at.
    ///
    /// @param left the rows on the left
    Right right(Bound left, Source source) {
        Outer lateral = new Outer(column -> {
            Expression here = new ColumnNames(context(), left.scope()).find(column);
            return here != null ? here : outer.find(column);
        });
        Bound bound = new SourceBinder(queries, lateral).bind(source);
        List<Expression> used = lateral.used();
        boolean looksLeft = used.stream().anyMatch(SubqueryJoins::readsRows);
        return looksLeft
                ? new Right(bound, used)
                : new Right(new Bound(SubqueryJoins.outward(bound.relation(), used), bound.scope()), List.of());
    }

    /// A source with what it uses of the rows left of it.
    ///
    /// @param bound its rows, over outer columns where it uses some
    /// @param used  the values of the outer columns, over the rows on the left; empty where it uses none
    record Right(Bound bound, List<Expression> used) {

        boolean lateral() {
            return !used.isEmpty();
        }

        /// Joins the rows to those on the left.
        Bound joined(Bound left, boolean keepAll) {
            GrowingRows rows = new GrowingRows(left.relation());
            int position = new SubqueryJoins(rows, bound.relation(), used).lateral(keepAll);
            return new Bound(rows.relation(), left.scope().and(moved(bound.scope(), rows, position)));
        }
    }

    /// Columns that have moved to the right.
    static NameScope moved(NameScope scope, GrowingRows rows, int by) {
        return new NameScope(scope.columns().stream()
                .map(column -> new NameScope.Visible(
                        column.table(),
                        column.name(),
                        org.millrace.plan.expression.ExpressionTrees.rewrite(
                                column.value(),
                                node -> node instanceof ColumnRef reference
                                        ? rows.column(reference.index() + by)
                                        : node),
                        column.onlyWith()))
                .toList());
    }
}
