package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.StructType;

/// The items of a SELECT with `*` and COLUMNS written out.
///
/// @param context the statement
/// @param scope   the columns that `*` gives
record Items(Context context, NameScope scope) {

    /// An expression of a SELECT.
    ///
    /// @param value its value
    /// @param name  the name of the column that it becomes
    /// @param alias whether the name was given, so that other expressions may use it
    record Item(Phrase value, String name, boolean alias) {

        boolean called(String wanted) {
            return alias && name.equalsIgnoreCase(wanted);
        }
    }

    List<Item> of(List<Query.Item> written) {
        List<Item> items = new ArrayList<>();
        for (Query.Item item : written) {
            add(item, items);
        }
        if (items.isEmpty()) {
            throw context.error(
                    written.isEmpty() ? 0 : written.getFirst().value().at(), "the SELECT has no columns.");
        }
        return items;
    }

    private void add(Query.Item item, List<Item> items) {
        if (item.value() instanceof Phrase.AllColumns all) {
            addAll(all, items);
            return;
        }
        Phrase.MatchingColumns matching = matching(item.value());
        if (matching != null) {
            for (NameScope.Visible column : columns(matching)) {
                Phrase reference = reference(column, matching.at());
                items.add(new Item(Replacing.in(item.value(), matching, reference), column.name(), false));
            }
            return;
        }
        Name alias = item.alias();
        String name = alias == null ? PhraseText.of(item.value()) : alias.text();
        items.add(new Item(item.value(), name, alias != null));
    }

    private static Phrase.@Nullable MatchingColumns matching(Phrase phrase) {
        List<Phrase.MatchingColumns> found = new ArrayList<>();
        Phrases.visit(phrase, part -> {
            if (part instanceof Phrase.MatchingColumns columns) {
                found.add(columns);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<NameScope.Visible> columns(Phrase.MatchingColumns matching) {
        String text = matching.pattern();
        List<NameScope.Visible> among = visible(matching.among());
        if (text == null) {
            return among;
        }
        try {
            Pattern pattern = Pattern.compile(text);
            List<NameScope.Visible> columns = among.stream()
                    .filter(column -> pattern.matcher(column.name()).find())
                    .toList();
            if (columns.isEmpty()) {
                throw context.error(matching.at(), "no column matches '" + text + "'.");
            }
            return columns;
        } catch (PatternSyntaxException wrong) {
            throw context.error(matching.at(), "'" + text + "' is no regular expression: " + wrong.getDescription());
        }
    }

    private static Phrase reference(NameScope.Visible column, int at) {
        String table = column.table();
        Name name = new Name(column.name(), true, at);
        return new Phrase.Column(table == null ? List.of(name) : List.of(new Name(table, true, at), name), at);
    }

    /// The columns that a star means, without those that it excludes.
    private List<NameScope.Visible> visible(Phrase.AllColumns all) {
        Name table = all.table();
        List<NameScope.Visible> columns = table == null ? scope.all() : scope.ofTable(table.text());
        if (table != null && columns.isEmpty()) {
            columns = fields(table);
        }
        if (table != null && columns.isEmpty()) {
            throw unknownTable(table);
        }
        List<NameScope.Visible> among = columns;
        all.exclude().forEach(name -> require(name, among));
        return among.stream()
                .filter(column -> all.exclude().stream().noneMatch(name -> column.named(name.text())))
                .toList();
    }

    /// The fields of the struct that a name means; nothing where it means none.
    private List<NameScope.Visible> fields(Name name) {
        List<NameScope.Visible> columns = scope.named(name.text());
        return columns.size() == 1 && columns.getFirst().value().type() instanceof StructType struct
                ? struct.fields().stream()
                        .map(field -> new NameScope.Visible(
                                name.text(), field.name(), columns.getFirst().value(), false))
                        .toList()
                : List.of();
    }

    private void addAll(Phrase.AllColumns all, List<Item> items) {
        List<NameScope.Visible> columns = visible(all);
        all.replace().forEach(replacement -> require(replacement.name(), columns));
        all.rename().forEach(renaming -> require(renaming.from(), columns));
        for (NameScope.Visible column : columns) {
            Optional<Phrase.Replacement> replacement = all.replace().stream()
                    .filter(other -> column.named(other.name().text()))
                    .findFirst();
            String name = all.rename().stream()
                    .filter(other -> column.named(other.from().text()))
                    .map(other -> other.to().text())
                    .findFirst()
                    .orElse(column.name());
            items.add(new Item(
                    replacement.map(Phrase.Replacement::value).orElseGet(() -> reference(column, all.at())),
                    name,
                    replacement.isPresent()));
        }
    }

    private void require(Name name, List<NameScope.Visible> columns) {
        if (columns.stream().noneMatch(column -> column.named(name.text()))) {
            String hint = NearestName.of(
                            name.text(),
                            columns.stream().map(NameScope.Visible::name).toList())
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw context.error(name.at(), "there is no column '" + name.text() + "'." + hint);
        }
    }

    private org.millrace.errors.QueryException unknownTable(Name table) {
        String hint = NearestName.of(table.text(), scope.tables())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return context.error(table.at(), "there is no table '" + table.text() + "' in FROM." + hint);
    }
}
