package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.OrderItem;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.sql.tree.Query.SetOperator;

/// Queries: WITH, set operations, ORDER BY and LIMIT around what [SelectParser] reads.
final class QueryParser {

    private static final int UNION = 1;
    private static final int INTERSECT = 2;

    private final Grammar grammar;
    private final Cursor cursor;

    QueryParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// Whether a query begins at the cursor, parentheses aside.
    boolean starts() {
        return cursor.at("SELECT")
                || cursor.at("FROM")
                || cursor.at("WITH")
                || cursor.at("VALUES", "(")
                || cursor.at("TABLE");
    }

    /// A query up to where it ends.
    Query query() {
        int at = cursor.place();
        int outer = cursor.enter();
        List<Query.CommonTable> with = cursor.accept("WITH") ? commonTables() : List.of();
        Query query = ordered(with, body(operand(), UNION), at);
        cursor.leave(outer);
        return query;
    }

    /// The rest of a query whose first operand has been read as an expression or a source in parentheses:
    /// `((SELECT 1) UNION …)`. Null where `first` is no query, or where nothing of a query follows it.
    @Nullable
    Query continued(Phrase first) {
        return first instanceof Phrase.Scalar(Query query, int at) && goesOn() ? continued(query, at) : null;
    }

    /// The rest of a query whose first operand is that query in parentheses.
    Query continued(Query first, int at) {
        return ordered(List.of(), body(new Query.Nested(first, at), UNION), at);
    }

    /// Whether something follows that only a query can have behind it.
    boolean goesOn() {
        return switch (cursor.peek().key()) {
            case "UNION", "EXCEPT", "INTERSECT", "ORDER", "LIMIT", "OFFSET", "FETCH" -> true;
            default -> false;
        };
    }

    private List<Query.CommonTable> commonTables() {
        if (cursor.at("RECURSIVE")) {
            throw cursor.error("recursive queries are not supported");
        }
        List<Query.CommonTable> tables = new ArrayList<>();
        do {
            Name name = cursor.name("the name of a table");
            List<Name> columns = cursor.at("(") ? names() : List.of();
            cursor.expect("AS");
            cursor.accept("NOT");
            cursor.accept("MATERIALIZED");
            tables.add(new Query.CommonTable(name, columns, parenthesised()));
        } while (cursor.acceptComma());
        return tables;
    }

    /// `(query)`.
    Query parenthesised() {
        cursor.expect("(");
        Query query = query();
        cursor.expect(")");
        return query;
    }

    /// `(a, b)`.
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        cursor.expect("(");
        do {
            names.add(cursor.name("a name"));
        } while (cursor.acceptComma());
        cursor.expect(")");
        return names;
    }

    private Query.Body operand() {
        int at = cursor.place();
        if (cursor.at("(")) {
            return new Query.Nested(parenthesised(), at);
        }
        return switch (cursor.peek().key()) {
            case "VALUES" -> values();
            case "TABLE" -> grammar.selects.table();
            case "SELECT", "FROM" -> grammar.selects.select();
            default -> throw cursor.expected("a query");
        };
    }

    private Query.Body body(Query.Body first, int least) {
        Query.Body left = first;
        for (int precedence = precedence(); precedence >= least; precedence = precedence()) {
            SetOperator operator = SetOperator.valueOf(cursor.take().key());
            boolean all = cursor.accept("ALL");
            if (!all) {
                cursor.accept("DISTINCT");
            }
            boolean byName = cursor.accept("BY", "NAME");
            Query.Body right = body(operand(), precedence + 1);
            left = new Query.Combination(operator, all, byName, left, right, left.at());
            cursor.deepen();
        }
        return left;
    }

    private int precedence() {
        return cursor.at("UNION") || cursor.at("EXCEPT") ? UNION : cursor.at("INTERSECT") ? INTERSECT : 0;
    }

    /// `VALUES (1, 'a'), (2, 'b')`.
    Query.ValueRows values() {
        int at = cursor.expect("VALUES").at();
        List<List<Phrase>> rows = new ArrayList<>();
        do {
            cursor.expect("(");
            rows.add(grammar.expressions.list());
            cursor.expect(")");
        } while (cursor.acceptComma());
        return new Query.ValueRows(rows, at);
    }

    private Query ordered(List<Query.CommonTable> with, Query.Body body, int at) {
        List<OrderItem> order = cursor.at("ORDER") ? order() : List.of();
        Phrase limit = null;
        Phrase offset = null;
        boolean percent = false;
        while (true) {
            if (limit == null && cursor.accept("LIMIT")) {
                limit = limit();
                percent = cursor.accept("%") || cursor.accept("PERCENT");
            } else if (limit == null && cursor.accept("FETCH")) {
                limit = fetch();
            } else if (offset == null && cursor.accept("OFFSET")) {
                offset = offset();
            } else {
                boolean all = limit instanceof Phrase.NullConstant;
                return new Query(with, body, order, all ? null : limit, percent, offset, at);
            }
        }
    }

    /// The limit; NULL for LIMIT ALL.
    private Phrase limit() {
        Token token = cursor.peek();
        if (cursor.accept("ALL")) {
            return new Phrase.NullConstant(token.at());
        }
        boolean percentage = cursor.at(Kind.NUMBER) && cursor.peek(1).is("%") && endsQuery(cursor.peek(2));
        return percentage ? grammar.operands.operand() : grammar.expressions.expression();
    }

    private static boolean endsQuery(Token token) {
        return token.kind() == Kind.END || token.is(")") || token.is(";") || token.is("OFFSET");
    }

    private Phrase offset() {
        Phrase offset = grammar.expressions.expression();
        rows();
        return offset;
    }

    /// `FETCH FIRST [n] ROWS ONLY`, behind FETCH.
    private Phrase fetch() {
        if (!cursor.accept("FIRST") && !cursor.accept("NEXT")) {
            throw cursor.expected("FIRST or NEXT");
        }
        boolean one = cursor.at("ROW") || cursor.at("ROWS");
        Phrase limit =
                one ? new Phrase.NumberConstant("1", cursor.place()) : grammar.expressions.expression(Precedence.SUM);
        rows();
        cursor.expect("ONLY");
        return limit;
    }

    private void rows() {
        if (!cursor.accept("ROWS")) {
            cursor.accept("ROW");
        }
    }

    /// `ORDER BY …`.
    List<OrderItem> order() {
        cursor.expect("ORDER");
        cursor.expect("BY");
        List<OrderItem> items = new ArrayList<>();
        do {
            items.add(orderItem());
        } while (cursor.acceptComma());
        return items;
    }

    private OrderItem orderItem() {
        Token first = cursor.peek();
        boolean all = cursor.accept("ALL") || cursor.accept("*");
        Phrase key = all ? Phrase.AllColumns.of(first.at()) : grammar.expressions.expression();
        boolean descending = cursor.accept("DESC");
        if (!descending) {
            cursor.accept("ASC");
        }
        return new OrderItem(key, descending, nullsFirst());
    }

    private @Nullable Boolean nullsFirst() {
        if (!cursor.accept("NULLS")) {
            return null;
        }
        boolean first = cursor.accept("FIRST");
        if (!first) {
            cursor.expect("LAST");
        }
        return first;
    }
}
