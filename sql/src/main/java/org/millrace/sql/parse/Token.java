package org.millrace.sql.parse;

/// A word, a number, a sign: the smallest piece of a statement.
///
/// @param kind what it is
/// @param text what it says: an identifier or text without its quotes and escapes, a number without underscores, the
/// hex
///             digits of bytes, the name of a parameter
/// @param key  what the grammar compares: an unquoted word in upper case, a symbol as it is; empty for everything else
/// @param at   where it begins, in UTF-16 units
/// @param end  behind its last character
record Token(Kind kind, String text, String key, int at, int end) {

    /// Kinds of tokens.
    enum Kind {
        /// A keyword or an identifier without quotes.
        WORD,
        /// An identifier in double quotes.
        QUOTED,
        NUMBER,
        TEXT,
        /// `x'00ff'`
        BYTES,
        /// `?`, `$1` or `$name`.
        PARAMETER,
        SYMBOL,
        /// Behind the last one.
        END
    }

    /// Whether this is the keyword or symbol `wanted`.
    boolean is(String wanted) {
        return key.equals(wanted);
    }
}
