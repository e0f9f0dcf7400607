package org.millrace.csv.dialect;

/// The bytes that give a CSV text its structure.
///
/// A field is quoted only if the quote is its first byte; a quote anywhere else is text. Inside a quoted field the
/// escape byte takes the meaning from the byte after it; where escape and quote are the same, a doubled quote is one
/// quote. A comment is a line whose first byte is the comment byte.
///
/// @param delimiter what separates fields
/// @param quote     what encloses fields; [#NONE] where nothing does
/// @param escape    what stands before a quote inside a quoted field; the quote itself where quotes are doubled
/// @param comment   what starts a comment line; [#NONE] where there are none
/// @param newline   what ends a record: a line feed (a carriage return before it belongs to it) or a carriage return
public record Dialect(byte delimiter, int quote, int escape, int comment, byte newline) {

    /// There is no such byte.
    public static final int NONE = -1;

    /// RFC 4180.
    public static final Dialect STANDARD = new Dialect((byte) ',', '"', '"', NONE, (byte) '\n');

    /// Whether fields can be quoted.
    public boolean quoting() {
        return quote != NONE;
    }

    /// Whether a quote inside a quoted field is written twice.
    public boolean doublesQuotes() {
        return quote == escape;
    }

    /// The same dialect with another delimiter.
    public Dialect delimitedBy(byte newDelimiter) {
        return new Dialect(newDelimiter, quote, escape, comment, newline);
    }

    /// The same dialect with another quote; an escape that was the quote stays it.
    public Dialect quotedBy(int newQuote) {
        return new Dialect(delimiter, newQuote, doublesQuotes() ? newQuote : escape, comment, newline);
    }

    /// The same dialect with another end of records.
    public Dialect endedBy(byte newNewline) {
        return new Dialect(delimiter, quote, escape, comment, newNewline);
    }

    /// How a byte of the dialect is shown to people.
    public static String name(int symbol) {
        return switch (symbol) {
            case NONE -> "none";
            case '\t' -> "tab";
            case ' ' -> "space";
            case '\n' -> "LF";
            case '\r' -> "CR";
            default -> String.valueOf((char) symbol);
        };
    }
}
