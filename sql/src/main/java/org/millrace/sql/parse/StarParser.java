package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;

/// `*` and `t.*` with EXCLUDE, REPLACE and RENAME behind them, and `COLUMNS(…)`.
final class StarParser {

    private final Grammar grammar;
    private final Cursor cursor;

    StarParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// `*` at the cursor.
    Phrase.AllColumns alone() {
        return behind(null, cursor.place());
    }

    /// `*` at the cursor, with its table before it.
    Phrase.AllColumns behind(@Nullable Name table, int at) {
        cursor.expect("*");
        List<Name> exclude = new ArrayList<>();
        List<Phrase.Replacement> replace = new ArrayList<>();
        List<Phrase.Renaming> rename = new ArrayList<>();
        while (true) {
            if (atModifier("EXCLUDE")) {
                exclude(exclude);
            } else if (atModifier("REPLACE")) {
                replace(replace);
            } else if (atModifier("RENAME")) {
                rename(rename);
            } else {
                return new Phrase.AllColumns(table, exclude, replace, rename, at);
            }
        }
    }

    /// Whether that word stands here and begins a list; alone it is an alias.
    private boolean atModifier(String word) {
        Token behind = cursor.peek(1);
        boolean begins = behind.is("(") || behind.kind() != Kind.SYMBOL && behind.kind() != Kind.END;
        return cursor.at(word) && begins && !behind.is("FROM");
    }

    private void exclude(List<Name> exclude) {
        cursor.take();
        boolean many = cursor.accept("(");
        do {
            exclude.add(lastPart());
        } while (many && cursor.acceptComma());
        close(many);
    }

    private void replace(List<Phrase.Replacement> replace) {
        cursor.take();
        boolean many = cursor.accept("(");
        do {
            Phrase value = grammar.expressions.expression();
            cursor.expect("AS");
            replace.add(new Phrase.Replacement(value, lastPart()));
        } while (many && cursor.acceptComma());
        close(many);
    }

    private void rename(List<Phrase.Renaming> rename) {
        cursor.take();
        boolean many = cursor.accept("(");
        do {
            Name from = lastPart();
            cursor.expect("AS");
            rename.add(new Phrase.Renaming(from, cursor.anyName("a name")));
        } while (many && cursor.acceptComma());
        close(many);
    }

    private void close(boolean many) {
        if (many) {
            cursor.expect(")");
        }
    }

    /// The name of a column, perhaps with its table before it, which is not looked at.
    private Name lastPart() {
        Name name = cursor.name("the name of a column");
        while (cursor.accept(".")) {
            name = cursor.anyName("the name of a column");
        }
        return name;
    }

    private Phrase.AllColumns among() {
        if (Cursor.isName(cursor.peek()) && cursor.peek(1).is(".")) {
            Name table = cursor.name("the name of a table");
            cursor.expect(".");
            return behind(table, table.at());
        }
        if (!cursor.at("*")) {
            throw cursor.expected("* or a regular expression in quotes");
        }
        return alone();
    }

    private Phrase.AllColumns unchanged(Phrase.AllColumns among) {
        if (!among.replace().isEmpty() || !among.rename().isEmpty()) {
            throw cursor.error(among.at(), "COLUMNS takes EXCLUDE, but neither REPLACE nor RENAME");
        }
        return among;
    }

    /// `COLUMNS('regex')`, `COLUMNS(*)`, `COLUMNS(* EXCLUDE (a))`.
    Phrase columns() {
        int at = cursor.take().at();
        cursor.expect("(");
        String pattern = cursor.at(Kind.TEXT) ? cursor.take().text() : null;
        Phrase.AllColumns among = pattern == null ? unchanged(among()) : Phrase.AllColumns.of(at);
        cursor.expect(")");
        return new Phrase.MatchingColumns(pattern, among, at);
    }
}
