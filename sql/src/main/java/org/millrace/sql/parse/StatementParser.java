package org.millrace.sql.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millrace.errors.QueryException;
import org.millrace.plan.typing.NearestName;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Statement;

/// Statements.
final class StatementParser {

    private static final List<String> STARTS = List.of(
            "SELECT",
            "FROM",
            "WITH",
            "VALUES",
            "TABLE",
            "CREATE",
            "DROP",
            "COPY",
            "DESCRIBE",
            "SUMMARIZE",
            "EXPLAIN",
            "SET",
            "RESET",
            "SHOW");

    private final Grammar grammar;
    private final Cursor cursor;

    StatementParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// The statement, behind which nothing may stand but semicolons.
    Statement whole() {
        Statement statement = statement();
        while (cursor.accept(";")) {
            // Several may stand at the end.
        }
        if (!cursor.at(Kind.END)) {
            throw cursor.expected("the end of the statement");
        }
        return statement;
    }

    private Statement statement() {
        int at = cursor.place();
        if (cursor.at("(") || grammar.queries.starts()) {
            return new Statement.Select(grammar.queries.query(), at);
        }
        return switch (cursor.peek().key()) {
            case "CREATE" -> create();
            case "DROP" -> drop();
            case "COPY" -> new CopyParser(grammar).copy();
            case "DESCRIBE", "DESC" -> described();
            case "SUMMARIZE" -> {
                cursor.take();
                yield new Statement.Summarize(tableOrQuery(), at);
            }
            case "EXPLAIN" -> explain();
            case "SET" -> set();
            case "RESET" -> reset();
            case "SHOW" -> show();
            default -> throw unknown();
        };
    }

    private QueryException unknown() {
        Token word = cursor.peek();
        return switch (word.key()) {
            case "INSERT",
                    "UPDATE",
                    "DELETE",
                    "MERGE",
                    "ALTER",
                    "TRUNCATE",
                    "ATTACH",
                    "DETACH",
                    "PRAGMA",
                    "BEGIN",
                    "START" -> unsupported(word.key());
            case "COMMIT",
                    "ROLLBACK",
                    "ABORT",
                    "CALL",
                    "LOAD",
                    "INSTALL",
                    "USE",
                    "VACUUM",
                    "CHECKPOINT",
                    "ANALYZE",
                    "EXPORT" -> unsupported(word.key());
            case "IMPORT", "PREPARE", "EXECUTE", "DEALLOCATE", "COMMENT", "GRANT", "REVOKE", "PIVOT", "UNPIVOT" ->
                unsupported(word.key());
            default -> misspelt(word);
        };
    }

    private QueryException unsupported(String what) {
        return cursor.error(
                what + " is not supported: Millrace only reads tables; COPY (query) TO 'file' writes files");
    }

    private QueryException misspelt(Token word) {
        if (word.kind() == Kind.END) {
            return cursor.error("expected a statement but the text is empty");
        }
        Optional<String> meant = word.kind() == Kind.WORD ? NearestName.of(word.key(), STARTS) : Optional.empty();
        String hint = meant.map(name -> ". Did you mean " + name + "?").orElse("");
        return cursor.error("expected a statement such as SELECT but found " + word.text() + hint);
    }

    private Statement create() {
        int at = cursor.take().at();
        boolean replace = cursor.accept("OR", "REPLACE");
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        if (!cursor.accept("VIEW")) {
            throw unsupported("CREATE " + cursor.peek().text().toUpperCase(Locale.ROOT));
        }
        boolean ifMissing = cursor.accept("IF", "NOT");
        if (ifMissing) {
            cursor.expect("EXISTS");
        }
        Name name = view();
        List<Name> columns = cursor.at("(") ? grammar.queries.names() : List.of();
        cursor.expect("AS");
        return new Statement.CreateView(name, columns, replace, ifMissing, grammar.queries.query(), at);
    }

    private Name view() {
        Name name = cursor.name("the name of a view");
        if (cursor.at(".")) {
            throw cursor.error("views have no schema: their name has one part");
        }
        return name;
    }

    private Statement drop() {
        int at = cursor.take().at();
        if (!cursor.accept("VIEW")) {
            throw unsupported("DROP " + cursor.peek().text().toUpperCase(Locale.ROOT));
        }
        boolean ifThere = cursor.accept("IF", "EXISTS");
        return new Statement.DropView(view(), ifThere, at);
    }

    private Statement described() {
        int at = cursor.take().at();
        return cursor.at(Kind.END) || cursor.at(";")
                ? new Statement.ShowTables(at)
                : new Statement.Describe(tableOrQuery(), at);
    }

    /// A query, or all of the table, file or function that stands here.
    private Query tableOrQuery() {
        int at = cursor.place();
        boolean query = cursor.at("(") || grammar.queries.starts();
        return query ? grammar.queries.query() : Query.of(SelectParser.all(grammar.sources.sampled(), at));
    }

    private Statement explain() {
        int at = cursor.take().at();
        boolean analyze = cursor.accept("ANALYZE") || cursor.accept("ANALYSE");
        int outer = cursor.enter();
        Statement statement = statement();
        cursor.leave(outer);
        return new Statement.Explain(analyze, statement, at);
    }

    private Statement set() {
        int at = cursor.take().at();
        if (cursor.at("VARIABLE") && !cursor.peek(1).is("=") && !cursor.peek(1).is("TO")) {
            throw cursor.error("variables are not supported: use parameters");
        }
        Name name = option();
        if (!cursor.accept("=") && !cursor.accept("TO")) {
            throw cursor.expected("= or TO");
        }
        return new Statement.SetOption(name, optionValue(), at);
    }

    private Statement reset() {
        int at = cursor.take().at();
        return new Statement.SetOption(option(), null, at);
    }

    /// The name of an option, perhaps with where it holds before it, which is not looked at.
    private Name option() {
        boolean scoped = cursor.at("GLOBAL") || cursor.at("SESSION") || cursor.at("LOCAL");
        if (scoped && Cursor.isName(cursor.peek(1)) && !cursor.peek(1).is("TO")) {
            cursor.take();
        }
        return cursor.anyName("the name of a setting");
    }

    private Phrase optionValue() {
        boolean on = cursor.at("ON");
        return on ? new Phrase.BooleanConstant(true, cursor.take().at()) : grammar.expressions.expression();
    }

    /// `SHOW TABLES`, `SHOW ALL TABLES`; `SHOW t` describes a table.
    private Statement show() {
        int at = cursor.take().at();
        if (cursor.accept("ALL", "TABLES") || cursor.accept("TABLES")) {
            return new Statement.ShowTables(at);
        }
        return new Statement.Describe(Query.of(SelectParser.all(grammar.sources.sampled(), at)), at);
    }
}
