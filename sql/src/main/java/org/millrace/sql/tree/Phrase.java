package org.millrace.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as it was written.
public sealed interface Phrase {

    /// Where it begins.
    int at();

    /// A column, perhaps with its table before it, perhaps with fields of a struct behind it: only names in
    /// scope
    /// decide.
    ///
    /// @param parts the names between the dots, at least one
    record Column(List<Name> parts, int at) implements Phrase {}

    /// All columns, of one table where it is named: `*`, `t.*`, `* EXCLUDE (a) REPLACE (b + 1 AS b) RENAME (c
    /// AS d)`.
    ///
    /// @param table   the table; null for all
    /// @param exclude columns that are left out
    /// @param replace other values for columns
    /// @param rename  other names for columns
    record AllColumns(
            @Nullable Name table, List<Name> exclude, List<Replacement> replace, List<Renaming> rename, int at)
            implements Phrase {

        /// `*` alone.
        public static AllColumns of(int at) {
            return new AllColumns(null, List.of(), List.of(), List.of(), at);
        }
    }

    /// Another value for a column.
    record Replacement(Phrase value, Name name) {}

    /// Another name for a column.
    record Renaming(Name from, Name to) {}

    /// `COLUMNS('regex')`, or `COLUMNS(*)` where the pattern is null: the expression around it once for each
    /// column.
    ///
    /// @param among the columns that the pattern looks at
    record MatchingColumns(@Nullable String pattern, AllColumns among, int at) implements Phrase {}

    /// A number as it was written, without a sign and without underscores: `1`, `1.50`, `2e-3`.
    record NumberConstant(String text, int at) implements Phrase {}

    /// A text.
    record TextConstant(String text, int at) implements Phrase {}

    /// Bytes: `x'00ff'` or `'\x00'::blob`.
    record BytesConstant(byte[] bytes, int at) implements Phrase {}

    /// TRUE or FALSE.
    record BooleanConstant(boolean value, int at) implements Phrase {}

    /// NULL.
    record NullConstant(int at) implements Phrase {}

    /// An interval: `INTERVAL '3' DAY`, `INTERVAL 3 DAYS`, `INTERVAL (x) MONTH`, `INTERVAL '1 year 2 days'`.
    ///
    /// @param amount how many; a text with units of its own where there is no unit
    /// @param unit   the unit in lower case and in the singular, such as `day`; null where the text says it
    record Interval(Phrase amount, @Nullable String unit, int at) implements Phrase {}

    /// A parameter: `?` counts from 1, `$2` says its number, `$name` its name.
    ///
    /// @param number its number; 0 where it has a name
    /// @param name   its name; null where it has a number
    record Parameter(int number, @Nullable String name, int at) implements Phrase {}

    /// An operator before its operand.
    record Prefix(PrefixOperator operator, Phrase operand, int at) implements Phrase {}

    /// Operators that stand before their operand.
    enum PrefixOperator {
        PLUS,
        MINUS,
        NOT,
        /// `~`
        BIT_NOT
    }

    /// An operator between two operands. Chains lean to the left; those of AND and OR are [Chain]s.
    ///
    /// @param at where the left operand begins
    record Infix(InfixOperator operator, Phrase left, Phrase right, int at) implements Phrase {}

    /// Operators between two operands.
    enum InfixOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        INTEGER_DIVIDE("//"),
        MODULO("%"),
        /// Also written `**`.
        POWER("^"),
        CONCAT("||"),
        EQUAL("="),
        /// Also written `!=`.
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        /// IS DISTINCT FROM.
        DISTINCT("IS DISTINCT FROM"),
        /// IS NOT DISTINCT FROM.
        NOT_DISTINCT("IS NOT DISTINCT FROM"),
        BIT_AND("&"),
        BIT_OR("|"),
        SHIFT_LEFT("<<"),
        SHIFT_RIGHT(">>"),
        /// Whether a regular expression matches the whole text.
        MATCHES("~"),
        NOT_MATCHES("!~"),
        /// Whether the left list has all elements of the right one.
        CONTAINS("@>"),
        CONTAINED("<@"),
        OVERLAPS("&&"),
        STARTS_WITH("^@");

        private final String sign;

        InfixOperator(String sign) {
            this.sign = sign;
        }

        /// How it is written.
        public String sign() {
            return sign;
        }
    }

    /// Two or more conditions joined by AND or by OR.
    ///
    /// @param all whether by AND
    record Chain(boolean all, List<Phrase> conditions, int at) implements Phrase {}

    /// `value [NOT] BETWEEN low AND high`.
    record Between(Phrase value, Phrase low, Phrase high, boolean negated, int at) implements Phrase {}

    /// `value [NOT] IN (a, b, …)`; the values of a row value are [Row]s.
    record InValues(Phrase value, List<Phrase> values, boolean negated, int at) implements Phrase {}

    /// `value [NOT] IN (SELECT …)`.
    record InQuery(Phrase value, Query query, boolean negated, int at) implements Phrase {}

    /// `EXISTS (SELECT …)`.
    record Exists(Query query, int at) implements Phrase {}

    /// `value = ANY (SELECT …)`, `value > ALL (SELECT …)`.
    ///
    /// @param all whether ALL; else ANY or SOME
    record Quantified(Phrase value, InfixOperator operator, boolean all, Query query, int at) implements Phrase {}

    /// `value = ANY (list)`.
    record QuantifiedList(Phrase value, InfixOperator operator, boolean all, Phrase list, int at) implements Phrase {}

    /// A query in parentheses as a value.
    record Scalar(Query query, int at) implements Phrase {}

    /// `ARRAY(SELECT …)`: the one column of a query as a list.
    record QueryList(Query query, int at) implements Phrase {}

    /// `value [NOT] LIKE pattern [ESCAPE escape]` and its kin.
    record Like(Phrase value, Phrase pattern, @Nullable Phrase escape, LikeKind kind, boolean negated, int at)
            implements Phrase {}

    /// How a pattern matches a text.
    enum LikeKind {
        LIKE,
        /// Case aside.
        ILIKE,
        GLOB,
        /// `SIMILAR TO`: a regular expression that matches the whole text.
        SIMILAR
    }

    /// `value IS [NOT] NULL | TRUE | FALSE | UNKNOWN`.
    record Is(Phrase value, Truth truth, boolean negated, int at) implements Phrase {}

    /// What IS tests for.
    enum Truth {
        /// Also UNKNOWN.
        NULL,
        TRUE,
        FALSE
    }

    /// `CASE [operand] WHEN … THEN … [ELSE …] END`.
    ///
    /// @param operand   what the branches are compared with; null where they are conditions
    /// @param otherwise null where there is no ELSE
    record Choice(
            @Nullable Phrase operand,
            List<Branch> branches,
            @Nullable Phrase otherwise,
            int at) implements Phrase {}

    /// `WHEN when THEN then`.
    record Branch(Phrase when, Phrase then) {}

    /// `CAST(value AS type)`, `TRY_CAST(value AS type)`, `value::type`, `DATE '2020-01-01'`.
    ///
    /// @param trying whether a value that cannot be converted becomes null
    record Conversion(Phrase value, TypeName type, boolean trying, int at) implements Phrase {}

    /// A call of a function, an aggregate or a window function. Special forms (`EXTRACT(year FROM d)`,
    /// `SUBSTRING(s FROM 1 FOR 2)`, `POSITION(a IN b)`, `TRIM(BOTH 'x' FROM s)`) are calls of `date_part`,
    /// `substring`, `position` (a, b), `trim`, `ltrim` and `rtrim`; `CURRENT_DATE` and the like are calls
    /// without arguments.
    ///
    /// @param name        the function's name in lower case
    /// @param arguments   its arguments; an [AllColumns] for `count(*)`
    /// @param distinct    whether DISTINCT stands before them
    /// @param order       ORDER BY behind the arguments
    /// @param within      whether that order stood in WITHIN GROUP
    /// @param ignoreNulls whether IGNORE NULLS stands inside or behind
    /// @param filter      the condition of FILTER; null for none
    /// @param over        the window; null where it is not called over one
    /// @param at          where it begins
    record Function(
            String name,
            List<Argument> arguments,
            boolean distinct,
            List<OrderItem> order,
            boolean within,
            boolean ignoreNulls,
            @Nullable Phrase filter,
            @Nullable Over over,
            int at)
            implements Phrase {

        /// A plain call.
        public static Function of(String name, int at, Phrase... arguments) {
            List<Argument> given = java.util.Arrays.stream(arguments)
                    .map(argument -> new Argument(null, argument))
                    .toList();
            return new Function(name, given, false, List.of(), false, false, null, null, at);
        }
    }

    /// An argument.
    ///
    /// @param name its name in `name => value` or `name := value`; null for a positional one
    record Argument(@Nullable Name name, Phrase value) {}

    /// `[a, b]`, `ARRAY[a, b]`.
    record ListOf(List<Phrase> elements, int at) implements Phrase {}

    /// `{'a': 1, b: 2}`.
    record Struct(List<Member> members, int at) implements Phrase {}

    /// One field of a struct.
    record Member(String name, Phrase value) {}

    /// `(a, b)` or `ROW(a, b)`.
    record Row(List<Phrase> values, int at) implements Phrase {}

    /// `list[1]`, `struct['field']`.
    record Element(Phrase value, Phrase index, int at) implements Phrase {}

    /// `list[from:to]`; null for an end that is open.
    record Slice(
            Phrase value, @Nullable Phrase from, @Nullable Phrase to, int at) implements Phrase {}

    /// `(expression).field`.
    record FieldOf(Phrase value, Name field, int at) implements Phrase {}
}
