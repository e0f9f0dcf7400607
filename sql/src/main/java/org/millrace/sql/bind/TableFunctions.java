package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Source;

/// Binds functions that give a table.
///
/// @param sources binds sources
record TableFunctions(SourceBinder sources) {

    private static final Map<String, String> READERS = Map.of(
            "read_csv", "csv",
            "read_csv_auto", "csv",
            "read_parquet", "parquet",
            "parquet_scan", "parquet",
            "read_files", "");

    /// Their names.
    static final List<String> NAMES = List.of(
            "read_csv",
            "read_csv_auto",
            "read_parquet",
            "parquet_scan",
            "read_files",
            "range",
            "generate_series",
            "unnest");

    Bound bind(Source.Calling calling) {
        Phrase.Function call = calling.call();
        String format = READERS.get(call.name());
        if (format != null) {
            return read(calling, format);
        }
        return switch (call.name()) {
            case "unnest" -> unnest(calling, arguments(call));
            case "range", "generate_series" -> series(calling);
            default -> throw unknown(call);
        };
    }

    private org.millrace.errors.QueryException unknown(Phrase.Function call) {
        String hint = NearestName.of(call.name(), NAMES)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return sources.context()
                .error(
                        call.at(),
                        "there is no table function '" + call.name() + "'." + hint + " There are: "
                                + String.join(", ", NAMES) + ".");
    }

    private PhraseBinder binder() {
        return new PhraseBinder(
                sources.context(),
                new RowCalls(sources.context(), NameScope.EMPTY, "a table function"),
                sources.outer(),
                new GrowingRows(ValueRows.ONE),
                sources.queries());
    }

    private List<Expression> arguments(Phrase.Function call) {
        PhraseBinder binder = binder();
        List<Expression> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(binder.bind(argument.value())));
        return values;
    }

    private Bound read(Source.Calling calling, String format) {
        Phrase.Function call = calling.call();
        List<String> paths = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (Phrase.Argument argument : call.arguments()) {
            Name name = argument.name();
            Phrase value = argument.value();
            if (name == null
                    && value instanceof Phrase.Infix(Phrase.InfixOperator operator, Phrase left, Phrase right, int _)
                    && operator == Phrase.InfixOperator.EQUAL
                    && left instanceof Phrase.Column column) {
                name = column.parts().getLast();
                value = right;
            }
            if (name == null) {
                addPaths(value, paths);
            } else {
                options.put(name.text().toLowerCase(Locale.ROOT), OptionText.of(sources.context(), binder(), value));
            }
        }
        if (paths.isEmpty()) {
            throw sources.context().error(call.at(), call.name() + " needs a file.");
        }
        String named = options.remove("format");
        String chosen = named == null ? format : named;
        Relation rows = sources.scan(paths, chosen, ReaderOptions.of(chosen, options), call.at());
        return sources.aliased(rows, calling.alias(), call.name());
    }

    private void addPaths(Phrase value, List<String> paths) {
        if (value instanceof Phrase.ListOf list) {
            list.elements().forEach(element -> addPaths(element, paths));
            return;
        }
        Expression path = binder().bind(value);
        if (path instanceof Literal literal && literal.object() instanceof String text) {
            paths.add(text);
            return;
        }
        throw sources.context().error(value.at(), "a file is named by a text or a list of texts.");
    }

    /// The elements of lists, side by side.
    private Bound unnest(Source.Calling calling, List<Expression> lists) {
        if (lists.isEmpty()) {
            throw sources.context().error(calling.at(), "unnest takes lists.");
        }
        List<String> names = lists.stream().map(_ -> "unnest").toList();
        Relation all = new Unnest(ValueRows.ONE, lists, names, calling.ordinality() ? "ordinality" : null, false);
        GrowingRows rows = new GrowingRows(all);
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 1; i < rows.width(); i++) {
            columns.add(new NamedExpression(rows.column(i).field().name(), rows.column(i)));
        }
        @Nullable Name table = calling.alias().table();
        boolean single = columns.size() == 1
                && table != null
                && calling.alias().columns().isEmpty();
        Source.Alias alias = single && table != null ? new Source.Alias(table, List.of(table)) : calling.alias();
        return sources.aliased(new Project(all, columns), alias, "unnest");
    }

    /// Numbers one after the other.
    private Bound series(Source.Calling calling) {
        Phrase.Function call = calling.call();
        Expression list = binder().bind(call);
        Relation all = new Unnest(ValueRows.ONE, List.of(list), List.of(call.name()), null, false);
        GrowingRows rows = new GrowingRows(all);
        Relation numbers = new Project(all, List.of(new NamedExpression(call.name(), rows.column(1))));
        Name table = calling.alias().table();
        boolean single = table != null && calling.alias().columns().isEmpty();
        Source.Alias alias = single && table != null ? new Source.Alias(table, List.of(table)) : calling.alias();
        return sources.aliased(numbers, single ? calling.alias() : alias, call.name());
    }
}
